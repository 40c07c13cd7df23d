// warns: http://hl7.org/fhir/us/core/CodeSystem/careplan-category
// warns: plan-in-force-has-a-goal
Instance: housing-plan-without-goal
InstanceOf: CalAimHousingSupportPlan
Usage: #example
Title: "To what end?"
Description: "Steps without a goal"
* status = #active
* subject = Reference(brian)
* period.start = "2026-09-15"
* contributor = Reference(brian)
* supportingInfo = Reference(brian-housing-assessment)
* activity.detail.status = #in-progress
* activity.detail.description = "Call two landlords a week who take the voucher"
