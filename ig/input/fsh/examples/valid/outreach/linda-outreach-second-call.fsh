Instance: linda-outreach-second-call
InstanceOf: CalAimOutreachAttempt
Usage: #example
Title: "Linda: reached at the second call"
Description: "She meets her care manager two days later"
* status = #finished
* class = $act-code#VR
* type[method] = $outreach-method#phone "Telephone call"
* subject = Reference(linda)
* episodeOfCare = Reference(linda-ecm-enrolment)
* basedOn = Reference(linda-ecm-referral)
* participant.individual.display = "Outreach worker of Lantern Care Management"
* period.start = "2026-07-08T17:10:00-07:00"
* period.end = "2026-07-08T17:22:00-07:00"
* length = 12 'min' "minutes"
* serviceProvider = Reference(lantern-care-management)
