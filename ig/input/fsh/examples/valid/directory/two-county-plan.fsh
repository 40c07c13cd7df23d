Instance: two-county-plan
InstanceOf: CalAimPlan
Usage: #example
Title: "A plan in two counties"
Description: "One plan code for each"
* identifier[healthCarePlan][0].value = "996"
* insert MadeUpNumber(identifier[healthCarePlan][0])
* identifier[healthCarePlan][1].value = "997"
* insert MadeUpNumber(identifier[healthCarePlan][1])
* active = true
* type = $organization-type#ins
* name = "Marsh Wren Health Plan (made up)"
* telecom[0].system = #phone
* telecom[0].value = "+1-800-555-0142"
