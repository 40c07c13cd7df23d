// fails: Slice 'CarePlan.category:kind': a matching slice is required
// fails: crisis-plan-says-its-kind
Instance: crisis-plan-like-any-care-plan
InstanceOf: CarePlan
Usage: #example
Title: "A crisis plan under no name of its own"
Description: "Who looks for crisis plans does not find it when it is needed"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-crisis-plan"
* status = #active
* intent = #plan
* category[0] = $us-core-care-plan-category#assess-plan
* category[1].text = "Crisis plan"
* subject = Reference(brian)
* period.start = "2026-09-15"
* contributor = Reference(brian)
* activity.detail.status = #not-started
* activity.detail.description = "Call the housing provider the day the notice comes"
