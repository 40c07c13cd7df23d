// fails: step-is-described
Instance: housing-plan-with-empty-step
InstanceOf: CarePlan
Usage: #example
Title: "A step, but which?"
Description: "A status alone helps nobody"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-support-plan"
* status = #active
* intent = #plan
* category[0] = $us-core-care-plan-category#assess-plan
* category[1] = $care-plan-category#housing-support-plan
* subject = Reference(brian)
* period.start = "2026-09-15"
* contributor = Reference(brian)
* supportingInfo = Reference(brian-housing-assessment)
* goal = Reference(brian-home-goal)
* activity.detail.status = #in-progress
