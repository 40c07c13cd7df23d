// fails: CodeSystem/referral-status#waiting
Instance: task-with-unknown-referral-status
InstanceOf: Task
Usage: #example
Title: "A referral status that does not exist"
Description: "See the value set referral-status"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-referral-task"
* status = #requested
* intent = #order
* code = $task-code#fulfill
* focus = Reference(brian-ecm-referral)
* for = Reference(brian)
* requester = Reference(riverbend-clinic)
* authoredOn = "2026-08-17"
* businessStatus = $referral-status#waiting
