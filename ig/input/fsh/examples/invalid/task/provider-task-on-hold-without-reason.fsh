// fails: stopped-task-says-why
Instance: provider-task-on-hold-without-reason
InstanceOf: Task
Usage: #example
Title: "On hold, nobody knows why"
Description: "What holds for a referral task holds for the provider's"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-provider-task"
* status = #on-hold
* intent = #order
* code = $task-code#fulfill
* partOf = Reference(brian-housing-referral-task)
* focus = Reference(brian-housing-provider-order)
* for = Reference(brian)
* requester = Reference(riverbend-health-plan)
* authoredOn = "2026-08-27"
* owner = Reference(northside-housing)
