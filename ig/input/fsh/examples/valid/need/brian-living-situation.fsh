// warns: http://loinc.org
// warns: http://hl7.org/fhir/us/core/CodeSystem/us-core-category
Instance: brian-living-situation
InstanceOf: CalAimHomelessnessRiskObservation
Usage: #example
Title: "Brian: sleeps on the street"
Description: "HUD's code of the living situation, and a criterion that is met by it"
* status = #final
* category[socialHistory] = $observation-category#social-history
* category[sdoh] = $us-core-category#sdoh
* category[survey] = $observation-category#survey
* code = $loinc#71802-3
* subject = Reference(brian)
* effectiveDateTime = "2026-09-08"
* performer = Reference(northside-housing)
* valueCodeableConcept = $hud-living-situation#116 "Place not meant for habitation"
* derivedFrom = Reference(brian-housing-assessment)
* component.code = $homelessness-criterion#ECM-H2
* component.valueBoolean = true
