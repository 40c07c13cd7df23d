// fails: ref-1
// fails: Unable to resolve resource with reference '#lost-papers'
Instance: housing-goal-against-nothing
InstanceOf: Goal
Usage: #example
Title: "Against which barrier?"
Description: "It names a barrier inside itself that is not there"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-goal"
* lifecycleStatus = #active
* description.text = "Get my papers together"
* subject = Reference(brian)
* addresses.reference = "#lost-papers"
* target.measure.text = "Identity card in hand"
* target.dueDate = "2026-12-31"
