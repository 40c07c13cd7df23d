// fails: asked-provider-can-be-found
Instance: provider-task-for-a-name
InstanceOf: Task
Usage: #example
Title: "A provider by its name only"
Description: "It would not find the task among its own"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-provider-task"
* status = #requested
* intent = #order
* code = $task-code#fulfill
* partOf = Reference(brian-housing-referral-task)
* focus = Reference(brian-housing-provider-order)
* for = Reference(brian)
* requester = Reference(riverbend-health-plan)
* authoredOn = "2026-08-27"
* owner.display = "Northside Housing Partners"
