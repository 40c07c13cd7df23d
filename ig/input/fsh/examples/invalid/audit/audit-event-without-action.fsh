// fails: AuditEvent.action: minimum required = 1
Instance: audit-event-without-action
InstanceOf: AuditEvent
Usage: #example
Title: "Something was done"
Description: "Reading is not changing"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-audit-event"
* type = http://terminology.hl7.org/CodeSystem/audit-event-type#rest
* recorded = "2026-08-17T15:04:01.250-07:00"
* outcome = #0
* agent[0].who = Reference(riverbend-clinic)
* agent[0].requestor = true
* source.observer.identifier.value = "calaim-fhir"
* entity.what = Reference(brian)
