// fails: step-is-described
Instance: crisis-plan-with-empty-step
InstanceOf: CarePlan
Usage: #example
Title: "A sign, and then?"
Description: "It does not say what to do"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-crisis-plan"
* status = #active
* intent = #plan
* category[0] = $us-core-care-plan-category#assess-plan
* category[1] = $care-plan-category#housing-crisis-plan
* subject = Reference(brian)
* period.start = "2026-09-15"
* activity.detail.status = #not-started
* activity.detail.reasonCode.text = "A notice from the landlord"
* activity.detail.performer = Reference(brian)
