Instance: alma-care-plan-visit
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Alma: her goals"
Description: "She wants to go home; the care plan begins from that"
* status = #finished
* class = $act-code#FLD
* type[service] = $core-service#2 "Comprehensive Assessment and Care Management Plan"
* subject = Reference(alma)
* episodeOfCare = Reference(alma-ecm-enrolment)
* basedOn = Reference(alma-ecm-referral)
* participant.individual = Reference(lantern-lead-care-manager)
* period.start = "2026-09-22T10:00:00-07:00"
* period.end = "2026-09-22T11:30:00-07:00"
* length = 90 'min' "minutes"
* serviceProvider = Reference(lantern-care-management)
