// warns: http://hl7.org/fhir/us/core/CodeSystem/careplan-category
// warns: crisis-plan-in-force-names-helpers
Instance: crisis-plan-without-helper
InstanceOf: CalAimCrisisPlan
Usage: #example
Title: "Nobody to call"
Description: "Neither a helper nor who takes the step"
* status = #active
* subject = Reference(brian)
* period.start = "2026-09-15"
* activity.detail.status = #not-started
* activity.detail.reasonCode.text = "A notice from the landlord"
* activity.detail.description = "Take the notice to Northside the same day"
