Instance: brian-outreach-street
InstanceOf: CalAimOutreachAttempt
Usage: #example
Title: "Brian: not found"
Description: "The worker looks for him where his car was; the attempt counts all the same"
* status = #cancelled
* class = $act-code#FLD
* type[method] = $outreach-method#street "Community and street-level outreach"
* subject = Reference(brian)
* basedOn = Reference(brian-ecm-referral)
* participant.individual.display = "Outreach worker of Lantern Care Management"
* period.start = "2026-08-26T09:30:00-07:00"
* period.end = "2026-08-26T10:15:00-07:00"
* length = 45 'min' "minutes"
* serviceProvider = Reference(lantern-care-management)
