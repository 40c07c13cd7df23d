// warns: ended-goal-says-whether-reached
Instance: housing-goal-ended-without-result
InstanceOf: CalAimHousingGoal
Usage: #example
Title: "Over, and how?"
Description: "The next plan builds on whether it was reached"
* lifecycleStatus = #completed
* description.text = "I want a room with a door that locks"
* subject = Reference(brian)
* target.measure.text = "Lease signed"
* target.dueDate = "2026-12-31"
