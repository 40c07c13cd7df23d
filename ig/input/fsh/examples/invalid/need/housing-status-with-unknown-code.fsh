// fails: CodeSystem/hud-living-situation#117
Instance: housing-status-with-unknown-code
InstanceOf: Observation
Usage: #example
Title: "A code that HUD does not have"
Description: "See the code system hud-living-situation"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-homelessness-risk-observation"
* status = #final
* category[0] = $observation-category#social-history
* category[1] = $us-core-category#sdoh
* code = $loinc#71802-3
* subject = Reference(brian)
* effectiveDateTime = "2026-09-08"
* performer = Reference(northside-housing)
* valueCodeableConcept = $hud-living-situation#117
