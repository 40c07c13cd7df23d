// fails: Task.focus: minimum required = 1
Instance: task-without-referral
InstanceOf: Task
Usage: #example
Title: "A task about nothing"
Description: "It needs its referral"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-referral-task"
* status = #requested
* intent = #order
* code = $task-code#fulfill
* for = Reference(brian)
* requester = Reference(riverbend-clinic)
* authoredOn = "2026-08-17"
