// fails: plan-is-told-by-code-or-type
Instance: plan-like-any-organization
InstanceOf: Organization
Usage: #example
Title: "Neither code nor type"
Description: "It could be a clinic"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-plan"
* active = true
* name = "Marsh Wren (made up)"
