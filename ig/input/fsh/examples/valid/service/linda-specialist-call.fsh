Instance: linda-specialist-call
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Linda: an appointment within days"
Description: "The day after the diagnosis the care manager finds her a specialist"
* status = #finished
* class = $act-code#VR
* type[service] = $core-service#3 "Enhanced Coordination of Care"
* subject = Reference(linda)
* episodeOfCare = Reference(linda-ecm-enrolment)
* basedOn = Reference(linda-ecm-referral)
* participant.individual = Reference(lantern-lead-care-manager)
* period.start = "2026-08-04T09:00:00-07:00"
* period.end = "2026-08-04T09:40:00-07:00"
* length = 40 'min' "minutes"
* reasonReference = Reference(linda-high-blood-pressure)
* serviceProvider = Reference(lantern-care-management)
