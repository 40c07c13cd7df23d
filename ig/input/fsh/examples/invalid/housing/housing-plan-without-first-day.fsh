// fails: CarePlan.period: minimum required = 1
Instance: housing-plan-without-first-day
InstanceOf: CarePlan
Usage: #example
Title: "From when?"
Description: "A plan that authorizes needs to know whether it is current"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-support-plan"
* status = #active
* intent = #plan
* category[0] = $us-core-care-plan-category#assess-plan
* category[1] = $care-plan-category#housing-support-plan
* subject = Reference(brian)
* contributor = Reference(brian)
* supportingInfo = Reference(brian-housing-assessment)
* goal = Reference(brian-home-goal)
* activity.detail.status = #in-progress
* activity.detail.description = "Call two landlords a week who take the voucher"
