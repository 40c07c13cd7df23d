// fails: given-up-goal-says-why
Instance: housing-goal-given-up-without-reason
InstanceOf: Goal
Usage: #example
Title: "Given up, nobody knows why"
Description: "The member's reason is where the next plan begins"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-goal"
* lifecycleStatus = #cancelled
* description.text = "Share a flat with an old friend"
* subject = Reference(brian)
* target.dueDate = "2026-10-15"
