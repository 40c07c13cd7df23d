Instance: linda-record-refused
InstanceOf: CalAimAuditEvent
Usage: #example
Title: "Linda: a housing provider was refused"
Description: "She had said no"
* type = http://terminology.hl7.org/CodeSystem/audit-event-type#rest
* recorded = "2026-08-17T15:04:01.250-07:00"
* action = #E
* outcome = #4
* agent[0].who = Reference(northside-housing)
* agent[0].requestor = true
* source.observer.identifier.value = "calaim-fhir"
* subtype = http://hl7.org/fhir/restful-interaction#search-type
* outcomeDesc = "No consent"
* entity[0].what = Reference(linda)
* entity[0].type = http://terminology.hl7.org/CodeSystem/audit-entity-type#1
* entity[0].role = http://terminology.hl7.org/CodeSystem/object-role#1
