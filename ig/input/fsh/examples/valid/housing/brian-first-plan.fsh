// warns: http://hl7.org/fhir/us/core/CodeSystem/careplan-category
// warns: plan-in-force-is-agreed
Instance: brian-first-plan
InstanceOf: CalAimHousingSupportPlan
Usage: #example
Title: "Brian: a plan made without him"
Description: "The least that a plan in force says; accepted, with a warning that nothing tells of his agreement"
* status = #active
* subject = Reference(brian)
* period.start = "2026-09-08"
* supportingInfo = Reference(brian-housing-assessment)
* goal = Reference(brian-income-goal)
