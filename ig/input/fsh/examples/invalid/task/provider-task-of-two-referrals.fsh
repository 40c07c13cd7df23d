// fails: Task.partOf: max allowed = 1
Instance: provider-task-of-two-referrals
InstanceOf: Task
Usage: #example
Title: "Two referrals in one task"
Description: "Each referral has its own task for the provider"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-provider-task"
* status = #requested
* intent = #order
* code = $task-code#fulfill
* partOf = Reference(brian-housing-referral-task)
* focus = Reference(brian-housing-provider-order)
* for = Reference(brian)
* requester = Reference(riverbend-health-plan)
* authoredOn = "2026-08-27"
* owner = Reference(northside-housing)
* partOf[1] = Reference(brian-ecm-referral-task)
