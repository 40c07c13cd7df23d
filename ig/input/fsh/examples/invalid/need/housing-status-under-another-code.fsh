// fails: Expected 1 but found 0 coding elements
Instance: housing-status-under-another-code
InstanceOf: Observation
Usage: #example
Title: "A question of another kind"
Description: "Clients look for the housing status by its LOINC code"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-homelessness-risk-observation"
* status = #final
* category[0] = $observation-category#social-history
* category[1] = $us-core-category#sdoh
* code.text = "Where do you sleep?"
* subject = Reference(brian)
* effectiveDateTime = "2026-09-08"
* performer = Reference(northside-housing)
* valueCodeableConcept = $hud-living-situation#116
