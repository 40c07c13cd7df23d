Instance: brian-home-goal
InstanceOf: CalAimHousingGoal
Usage: #example
Title: "Brian: a door that locks"
Description: "The long-term goal, in his words, against the homelessness that his record names"
* lifecycleStatus = #active
* achievementStatus = $goal-achievement#in-progress
* description.text = "I want a room with a door that locks"
* subject = Reference(brian)
* startDate = "2026-09-15"
* target.measure.text = "Lease signed"
* target.dueDate = "2026-12-31"
* expressedBy = Reference(brian)
* addresses = Reference(brian-homelessness)
* note.text = "Goes to each viewing himself and calls when he cannot"
