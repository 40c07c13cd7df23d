// fails: Organization.identifier:npi.value: minimum required = 1
Instance: provider-with-empty-npi
InstanceOf: Organization
Usage: #example
Title: "An NPI without number"
Description: "A claim could not be sent"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-provider-organization"
* identifier.system = $npi
* name = "Willow Street Care (made up)"
