// fails: housing-status-is-told-or-missing-for-a-reason
Instance: housing-status-without-answer
InstanceOf: Observation
Usage: #example
Title: "No answer, no reason"
Description: "Neither a situation nor why there is none"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-homelessness-risk-observation"
* status = #final
* category[0] = $observation-category#social-history
* category[1] = $us-core-category#sdoh
* code = $loinc#71802-3
* subject = Reference(brian)
* effectiveDateTime = "2026-09-08"
* performer = Reference(northside-housing)
