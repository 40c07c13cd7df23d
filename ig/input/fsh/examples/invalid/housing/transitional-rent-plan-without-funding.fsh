// fails: transitional-rent-plan-says-what-follows
Instance: transitional-rent-plan-without-funding
InstanceOf: CarePlan
Usage: #example
Title: "And after six months?"
Description: "Transitional Rent ends; the plan says what then"
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
* activity.detail.description = "Call two landlords a week who take the voucher"
* category[2] = $community-support#transitional-rent
