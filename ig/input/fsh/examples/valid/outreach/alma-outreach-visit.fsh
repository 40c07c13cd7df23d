Instance: alma-outreach-visit
InstanceOf: CalAimOutreachAttempt
Usage: #example
Title: "Alma: a care manager visits"
Description: "The day after the hospital sent her back to the nursing facility"
* status = #finished
* class = $act-code#FLD
* type[method] = $outreach-method#in-person "In person"
* subject = Reference(alma)
* episodeOfCare = Reference(alma-ecm-enrolment)
* basedOn = Reference(alma-ecm-referral)
* participant.individual = Reference(lantern-lead-care-manager)
* period.start = "2026-09-17T14:00:00-07:00"
* period.end = "2026-09-17T14:40:00-07:00"
* length = 40 'min' "minutes"
* serviceProvider = Reference(lantern-care-management)
