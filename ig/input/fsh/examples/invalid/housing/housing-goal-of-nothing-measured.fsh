// fails: gol-1
Instance: housing-goal-of-nothing-measured
InstanceOf: Goal
Usage: #example
Title: "Six months of what?"
Description: "A target value needs its measure"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-goal"
* lifecycleStatus = #active
* description.text = "Keep my home"
* subject = Reference(brian)
* target.detailString = "Six months"
* target.dueDate = "2027-06-30"
