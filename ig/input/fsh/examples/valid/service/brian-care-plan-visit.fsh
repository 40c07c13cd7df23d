Instance: brian-care-plan-visit
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Brian: what he needs and wants"
Description: "The care manager asks, and they make his care plan"
* status = #finished
* class = $act-code#AMB
* type[service] = $core-service#2 "Comprehensive Assessment and Care Management Plan"
* subject = Reference(brian)
* episodeOfCare = Reference(brian-ecm-enrolment)
* basedOn = Reference(brian-ecm-referral)
* participant.individual = Reference(lantern-lead-care-manager)
* period.start = "2026-09-03T13:00:00-07:00"
* period.end = "2026-09-03T14:15:00-07:00"
* length = 75 'min' "minutes"
* serviceProvider = Reference(lantern-care-management)
