// fails: plan-in-force-has-a-goal
Instance: housing-plan-without-goal
InstanceOf: CarePlan
Usage: #example
Title: "To what end?"
Description: "Steps without a goal"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-support-plan"
* status = #active
* intent = #plan
* category[0] = $us-core-care-plan-category#assess-plan
* category[1] = $care-plan-category#housing-support-plan
* subject = Reference(brian)
* period.start = "2026-09-15"
* contributor = Reference(brian)
* supportingInfo = Reference(brian-housing-assessment)
* activity.detail.status = #in-progress
* activity.detail.description = "Call two landlords a week who take the voucher"
