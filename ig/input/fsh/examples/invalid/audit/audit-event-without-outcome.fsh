// fails: AuditEvent.outcome: minimum required = 1
Instance: audit-event-without-outcome
InstanceOf: AuditEvent
Usage: #example
Title: "Done or refused?"
Description: "Nobody can tell"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-audit-event"
* type = http://terminology.hl7.org/CodeSystem/audit-event-type#rest
* recorded = "2026-08-17T15:04:01.250-07:00"
* action = #R
* agent[0].who = Reference(riverbend-clinic)
* agent[0].requestor = true
* source.observer.identifier.value = "calaim-fhir"
* entity.what = Reference(brian)
