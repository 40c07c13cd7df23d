// warns: target-says-by-when
Instance: brian-income-goal
InstanceOf: CalAimHousingGoal
Usage: #example
Title: "Brian: money for the rent"
Description: "Nobody knows yet by when: accepted, with a warning"
* lifecycleStatus = #proposed
* description.text = "Earn my share of the rent"
* subject = Reference(brian)
* target.measure.text = "An income that covers his share of the rent"
* expressedBy = Reference(brian)
