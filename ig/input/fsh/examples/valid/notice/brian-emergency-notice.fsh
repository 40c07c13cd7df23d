Instance: brian-emergency-notice
InstanceOf: Communication
Usage: #example
Title: "Brian: the care manager is told at once"
Description: "The plan passes on that he came to the emergency department"
* status = #completed
* subject = Reference(brian)
* about[0] = Reference(brian-emergency-visit-october)
* about[1] = Reference(brian-ecm-enrolment)
* sent = "2026-10-03T22:21:00-07:00"
* sender = Reference(riverbend-health-plan)
* recipient = Reference(lantern-lead-care-manager)
* payload.contentString = "Your member has come to the emergency department."
