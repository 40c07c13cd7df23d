// fails: audited-request-names-its-data
Instance: audit-event-about-nothing
InstanceOf: AuditEvent
Usage: #example
Title: "Read, nobody knows what"
Description: "A member who asks who saw their data would not be told"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-audit-event"
* type = http://terminology.hl7.org/CodeSystem/audit-event-type#rest
* recorded = "2026-08-17T15:04:01.250-07:00"
* action = #R
* outcome = #0
* agent[0].who = Reference(riverbend-clinic)
* agent[0].requestor = true
* source.observer.identifier.value = "calaim-fhir"
