// fails: npi-has-ten-digits
Instance: provider-with-short-npi
InstanceOf: Organization
Usage: #example
Title: "Nine digits"
Description: "One was lost"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-provider-organization"
* identifier.system = $npi
* identifier.value = "199999906"
* name = "Willow Street Care (made up)"
