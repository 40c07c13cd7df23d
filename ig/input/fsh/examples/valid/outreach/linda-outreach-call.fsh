Instance: linda-outreach-call
InstanceOf: CalAimOutreachAttempt
Usage: #example
Title: "Linda: nobody answers"
Description: "A call that fails is an attempt, too"
* status = #cancelled
* class = $act-code#VR
* type[method] = $outreach-method#phone "Telephone call"
* subject = Reference(linda)
* basedOn = Reference(linda-ecm-referral)
* participant.individual.display = "Outreach worker of Lantern Care Management"
* period.start = "2026-07-06"
* serviceProvider = Reference(lantern-care-management)
