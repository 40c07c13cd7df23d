Instance: brian-record-read
InstanceOf: CalAimAuditEvent
Usage: #example
Title: "Brian: the clinic read his referral"
Description: "Allowed for treatment"
* type = http://terminology.hl7.org/CodeSystem/audit-event-type#rest
* recorded = "2026-08-17T15:04:01.250-07:00"
* action = #R
* outcome = #0
* agent[0].who = Reference(riverbend-clinic)
* agent[0].requestor = true
* source.observer.identifier.value = "calaim-fhir"
* subtype = http://hl7.org/fhir/restful-interaction#read
* purposeOfEvent = $act-reason#TREAT
* entity[0].what = Reference(brian)
* entity[0].type = http://terminology.hl7.org/CodeSystem/audit-entity-type#1
* entity[0].role = http://terminology.hl7.org/CodeSystem/object-role#1
* entity[1].what = Reference(brian-ecm-referral)
* entity[1].type = http://terminology.hl7.org/CodeSystem/audit-entity-type#2
* entity[1].role = http://terminology.hl7.org/CodeSystem/object-role#4
