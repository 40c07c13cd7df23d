// fails: Slice 'CarePlan.category:kind': a matching slice is required
// fails: housing-support-plan-says-its-kind
Instance: housing-plan-like-any-care-plan
InstanceOf: CarePlan
Usage: #example
Title: "A care plan like any other"
Description: "Who looks for housing support plans does not find it"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-support-plan"
* status = #active
* intent = #plan
* category[0] = $us-core-care-plan-category#assess-plan
* category[1] = $community-support#housing-transition-navigation
* subject = Reference(brian)
* period.start = "2026-09-15"
* contributor = Reference(brian)
* supportingInfo = Reference(brian-housing-assessment)
* goal = Reference(brian-home-goal)
* activity.detail.status = #in-progress
* activity.detail.description = "Call two landlords a week who take the voucher"
