// fails: AuditEvent.agent.who: minimum required = 1
Instance: audit-event-of-nobody
InstanceOf: AuditEvent
Usage: #example
Title: "Nobody did it"
Description: "It is kept to say who"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-audit-event"
* type = http://terminology.hl7.org/CodeSystem/audit-event-type#rest
* recorded = "2026-08-17T15:04:01.250-07:00"
* action = #R
* outcome = #0
* agent[0].requestor = true
* source.observer.identifier.value = "calaim-fhir"
* entity.what = Reference(brian)
