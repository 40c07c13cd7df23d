Instance: brian-outreach-in-person
InstanceOf: CalAimOutreachAttempt
Usage: #example
Title: "Brian: met at the clinic"
Description: "The care manager waits for him after his appointment; he agrees"
* status = #finished
* class = $act-code#AMB
* type[method] = $outreach-method#in-person "In person"
* subject = Reference(brian)
* episodeOfCare = Reference(brian-ecm-enrolment)
* basedOn = Reference(brian-ecm-referral)
* participant.individual = Reference(lantern-lead-care-manager)
* period.start = "2026-08-28T11:00:00-07:00"
* period.end = "2026-08-28T11:30:00-07:00"
* length = 30 'min' "minutes"
* serviceProvider = Reference(lantern-care-management)
