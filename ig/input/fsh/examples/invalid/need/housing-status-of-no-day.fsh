// fails: Observation.effective[x]: minimum required = 1
Instance: housing-status-of-no-day
InstanceOf: Observation
Usage: #example
Title: "Some day"
Description: "The newest observation counts, so each needs its day"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-homelessness-risk-observation"
* status = #final
* category[0] = $observation-category#social-history
* category[1] = $us-core-category#sdoh
* code = $loinc#71802-3
* subject = Reference(brian)
* performer = Reference(northside-housing)
* valueCodeableConcept = $hud-living-situation#116
