Extension: PermanentHousingStrategy
Id: permanent-housing-strategy
Title: "Permanent housing strategy"
Description: "The home that the plan leads to, and how: in words, and by HUD's code of the living situation where one fits. Transitional Rent asks for it."
Context: CarePlan
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from HudLivingSituation (preferred)
