Instance: brian-papers-goal
InstanceOf: CalAimHousingGoal
Usage: #example
Title: "Brian: papers"
Description: "A short-term goal that was reached"
* lifecycleStatus = #completed
* achievementStatus = $goal-achievement#achieved
* description.text = "Have the papers that a landlord asks for"
* subject = Reference(brian)
* startDate = "2026-09-15"
* target.measure.text = "Identity card, birth certificate and Social Security card at hand"
* target.dueDate = "2026-10-15"
* statusDate = "2026-10-09"
* expressedBy = Reference(brian)
