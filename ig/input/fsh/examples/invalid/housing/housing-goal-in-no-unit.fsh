// fails: qty-3
Instance: housing-goal-in-no-unit
InstanceOf: Goal
Usage: #example
Title: "Six of which kind?"
Description: "A code of a unit needs its system, or nobody can compare the amount"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-goal"
* lifecycleStatus = #active
* description.text = "Keep my home"
* subject = Reference(brian)
* target.measure.text = "Rent paid on time"
* target.detailQuantity.value = 6
* target.detailQuantity.code = #mo
* target.dueDate = "2027-06-30"
