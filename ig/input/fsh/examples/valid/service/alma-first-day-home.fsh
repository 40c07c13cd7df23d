Instance: alma-first-day-home
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Alma: the care manager looks in"
Description: "Therapy at home, transport and medicines are talked through"
* status = #finished
* class = $act-code#HH
* type[service] = $core-service#5 "Transitional Care Services"
* subject = Reference(alma)
* episodeOfCare = Reference(alma-ecm-enrolment)
* participant.individual = Reference(lantern-lead-care-manager)
* period.start = "2026-11-10T13:00:00-08:00"
* period.end = "2026-11-10T14:00:00-08:00"
* length = 60 'min' "minutes"
* serviceProvider = Reference(lantern-care-management)
