// warns: http://hl7.org/fhir/us/core/CodeSystem/careplan-category
Instance: brian-crisis-plan
InstanceOf: CalAimCrisisPlan
Usage: #example
Title: "Brian: if the home is in danger"
Description: "Signs, steps, whom to call, and what not to do"
* contained[0] = brian-helpers
* extension[memberAgreement].extension[agreedOn].valueDate = "2026-09-15"
* extension[memberAgreement].extension[agreedBy].valueReference = Reference(brian)
* extension[nextReview].valueDate = "2027-03-01"
* partOf = Reference(brian-housing-support-plan)
* status = #active
* title = "Brian's crisis plan"
* subject = Reference(brian)
* period.start = "2026-09-15"
* created = "2026-09-15"
* author = Reference(northside-housing)
* contributor = Reference(brian)
* careTeam = Reference(brian-helpers)
* activity[0].detail.status = #not-started
* activity[0].detail.reasonCode.text = "The rent will be late"
* activity[0].detail.description = "Call Northside before rent day; Northside speaks with the landlord about a later payment"
* activity[0].detail.performer[0] = Reference(brian)
* activity[0].detail.performer[1] = Reference(northside-housing)
* activity[0].detail.scheduledString = "Three days before rent is due"
* activity[1].detail.status = #not-started
* activity[1].detail.reasonCode.text = "A notice from the landlord"
* activity[1].detail.description = "Take the notice to Northside the same day; Northside finds legal aid against the eviction"
* activity[1].detail.performer = Reference(northside-housing)
* activity[1].detail.scheduledString = "The same day"
* activity[2].detail.status = #not-started
* activity[2].detail.doNotPerform = true
* activity[2].detail.description = "Do not come unannounced: call first"
* note.text = "A call from somebody he knows has helped before"

Instance: brian-helpers
InstanceOf: CareTeam
Usage: #inline
* participant[0].role.text = "Housing navigator on duty, 555-0142"
* participant[0].member = Reference(northside-housing)
* participant[1].role.text = "Clinic, day and night line, 555-0117"
* participant[1].member = Reference(riverbend-clinic)
