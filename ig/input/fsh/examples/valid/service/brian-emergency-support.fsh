Instance: brian-emergency-support
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Brian: the care manager comes to the emergency department"
Description: "After a relapse; the plan's notice came while he was still there"
* status = #finished
* class = $act-code#FLD
* type[service][0] = $core-service#5 "Transitional Care Services"
* type[service][1] = $core-service#6 "Member and Family Supports"
* subject = Reference(brian)
* episodeOfCare = Reference(brian-ecm-enrolment)
* participant.individual = Reference(lantern-lead-care-manager)
* period.start = "2026-10-03T23:40:00-07:00"
* period.end = "2026-10-04T01:30:00-07:00"
* length = 110 'min' "minutes"
* serviceProvider = Reference(lantern-care-management)
