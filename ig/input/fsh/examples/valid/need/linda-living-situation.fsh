// warns: http://loinc.org
// warns: http://hl7.org/fhir/us/core/CodeSystem/us-core-category
Instance: linda-living-situation
InstanceOf: CalAimHomelessnessRiskObservation
Usage: #example
Title: "Linda: would rather not say"
Description: "The refusal is kept, so that nobody reads it as a no"
* status = #final
* category[socialHistory] = $observation-category#social-history
* category[sdoh] = $us-core-category#sdoh
* code = $loinc#71802-3
* subject = Reference(linda)
* effectiveDateTime = "2026-06-30"
* performer = Reference(riverbend-clinic)
* dataAbsentReason = $absent-reason#asked-declined
