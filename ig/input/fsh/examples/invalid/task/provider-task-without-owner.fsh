// fails: Task.owner: minimum required = 1
Instance: provider-task-without-owner
InstanceOf: Task
Usage: #example
Title: "Nobody is asked"
Description: "A plan's own task names the provider"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-provider-task"
* status = #requested
* intent = #order
* code = $task-code#fulfill
* partOf = Reference(brian-housing-referral-task)
* focus = Reference(brian-housing-provider-order)
* for = Reference(brian)
* requester = Reference(riverbend-health-plan)
* authoredOn = "2026-08-27"
