// fails: crisis-plan-in-force-names-helpers
Instance: crisis-plan-without-helper
InstanceOf: CarePlan
Usage: #example
Title: "Nobody to call"
Description: "Neither a helper nor who takes the step"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-crisis-plan"
* status = #active
* intent = #plan
* category[0] = $us-core-care-plan-category#assess-plan
* category[1] = $care-plan-category#housing-crisis-plan
* subject = Reference(brian)
* period.start = "2026-09-15"
* activity.detail.status = #not-started
* activity.detail.reasonCode.text = "A notice from the landlord"
* activity.detail.description = "Take the notice to Northside the same day"
