// warns: http://loinc.org
// warns: http://hl7.org/fhir/us/core/CodeSystem/us-core-category
Instance: alma-living-situation
InstanceOf: CalAimHomelessnessRiskObservation
Usage: #example
Title: "Alma: lives in the nursing facility"
Description: "Whether she would leave it into homelessness nobody knows yet: unknown, not \"not met\""
* status = #final
* category[socialHistory] = $observation-category#social-history
* category[sdoh] = $us-core-category#sdoh
* code = $loinc#71802-3
* subject = Reference(alma)
* effectiveDateTime = "2026-09-01"
* performer = Reference(oakview-nursing-facility)
* valueCodeableConcept = $hud-living-situation#225 "Long-term care facility or nursing home"
* component.code = $homelessness-criterion#ECM-H4
* component.dataAbsentReason = $absent-reason#unknown
