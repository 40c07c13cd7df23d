// fails: plan-in-force-rests-on-assessment
Instance: housing-plan-without-assessment
InstanceOf: CarePlan
Usage: #example
Title: "Resting on nothing"
Description: "The plan follows the assessment"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-support-plan"
* status = #active
* intent = #plan
* category[0] = $us-core-care-plan-category#assess-plan
* category[1] = $care-plan-category#housing-support-plan
* subject = Reference(brian)
* period.start = "2026-09-15"
* contributor = Reference(brian)
* goal = Reference(brian-home-goal)
* activity.detail.status = #in-progress
* activity.detail.description = "Call two landlords a week who take the voucher"
