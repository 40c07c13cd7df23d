// fails: Organization.name: minimum required = 1
Instance: provider-without-name
InstanceOf: Organization
Usage: #example
Title: "No name"
Description: "Members could not tell who comes"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-provider-organization"
* identifier.system = $npi
* identifier.value = "1999999067"
