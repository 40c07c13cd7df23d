// warns: http://hl7.org/fhir/us/core/CodeSystem/careplan-category
// warns: crisis-step-has-a-sign
Instance: brian-tenancy-crisis-plan
InstanceOf: CalAimCrisisPlan
Usage: #example
Title: "Brian: a crisis plan to talk over"
Description: "A draft for the time after move-in, which takes the place of the first"
* partOf = Reference(brian-tenancy-plan)
* replaces = Reference(brian-crisis-plan)
* status = #draft
* subject = Reference(brian)
* period.start = "2027-01-01"
* author = Reference(northside-housing)
* activity.detail.status = #not-started
* activity.detail.description = "Call Northside"
* activity.detail.performer = Reference(brian)
