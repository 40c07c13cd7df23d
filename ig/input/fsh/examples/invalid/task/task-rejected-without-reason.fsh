// fails: stopped-task-says-why
Instance: task-rejected-without-reason
InstanceOf: Task
Usage: #example
Title: "Rejected, nobody knows why"
Description: "The clinic cannot act on it"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-referral-task"
* status = #rejected
* intent = #order
* code = $task-code#fulfill
* focus = Reference(brian-ecm-referral)
* for = Reference(brian)
* requester = Reference(riverbend-clinic)
* authoredOn = "2026-08-17"
