// warns: given-up-goal-says-why
Instance: housing-goal-given-up-without-reason
InstanceOf: CalAimHousingGoal
Usage: #example
Title: "Given up, nobody knows why"
Description: "The member's reason is where the next plan begins"
* lifecycleStatus = #cancelled
* description.text = "Share a flat with an old friend"
* subject = Reference(brian)
* target.dueDate = "2026-10-15"
