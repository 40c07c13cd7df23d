// fails: Organization.name: minimum required = 1
Instance: plan-without-name
InstanceOf: Organization
Usage: #example
Title: "No name"
Description: "Referrers choose a plan by it"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-plan"
* identifier.system = $health-care-plan
* identifier.value = "995"
