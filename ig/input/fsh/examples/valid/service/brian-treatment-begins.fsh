Instance: brian-treatment-begins
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Brian: he is willing to engage in treatment"
Description: "With peer support; the care manager arranges it with the county"
* status = #finished
* class = $act-code#VR
* type[service] = $core-service#3 "Enhanced Coordination of Care"
* subject = Reference(brian)
* episodeOfCare = Reference(brian-ecm-enrolment)
* participant.individual = Reference(lantern-lead-care-manager)
* period.start = "2026-09-22T15:00:00-07:00"
* period.end = "2026-09-22T15:30:00-07:00"
* length = 30 'min' "minutes"
* serviceProvider = Reference(lantern-care-management)
