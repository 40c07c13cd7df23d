// fails: The value provided ('ready') was not found in the value set
Instance: task-ready
InstanceOf: Task
Usage: #example
Title: "A status not in use"
Description: "Ready says nothing that requested does not"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-referral-task"
* status = #ready
* intent = #order
* code = $task-code#fulfill
* focus = Reference(brian-ecm-referral)
* for = Reference(brian)
* requester = Reference(riverbend-clinic)
* authoredOn = "2026-08-17"
