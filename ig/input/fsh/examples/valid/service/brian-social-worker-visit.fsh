Instance: brian-social-worker-visit
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Brian: somebody to turn to"
Description: "The care manager introduces him to a social worker at his clinic"
* status = #finished
* class = $act-code#AMB
* type[service] = $core-service#3 "Enhanced Coordination of Care"
* subject = Reference(brian)
* episodeOfCare = Reference(brian-ecm-enrolment)
* participant.individual = Reference(lantern-lead-care-manager)
* period.start = "2026-11-12T10:00:00-08:00"
* period.end = "2026-11-12T10:45:00-08:00"
* length = 45 'min' "minutes"
* serviceProvider = Reference(lantern-care-management)
