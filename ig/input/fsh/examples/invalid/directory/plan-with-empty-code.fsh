// fails: Organization.identifier:healthCarePlan.value: minimum required = 1
Instance: plan-with-empty-code
InstanceOf: Organization
Usage: #example
Title: "A plan code without number"
Description: "Coverages cannot find it"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-plan"
* identifier.system = $health-care-plan
* name = "Marsh Wren Health Plan (made up)"
