// fails: Task.partOf: minimum required = 1
Instance: provider-task-without-referral-task
InstanceOf: Task
Usage: #example
Title: "Part of nothing"
Description: "The plan could not move the referral task on"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-provider-task"
* status = #requested
* intent = #order
* code = $task-code#fulfill
* focus = Reference(brian-housing-provider-order)
* for = Reference(brian)
* requester = Reference(riverbend-health-plan)
* authoredOn = "2026-08-27"
* owner = Reference(northside-housing)
