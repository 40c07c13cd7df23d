Instance: alma-home-transition-first-task
InstanceOf: CalAimProviderTask
Usage: #example
Title: "Alma: the first provider declines"
Description: "A reason in words stands beside the code; the referral stays open"
* status = #rejected
* partOf = Reference(alma-home-transition-referral-task)
* focus = Reference(alma-home-transition-first-order)
* basedOn = Reference(alma-home-transition-first-order)
* for = Reference(alma)
* requester = Reference(riverbend-health-plan)
* authoredOn = "2026-09-18T14:00:00-07:00"
* owner = Reference(northside-housing)
* businessStatus = $referral-status#declined
* statusReason = $closure-reason#provider-declined
* statusReason.text = "No capacity before December"
* lastModified = "2026-09-21T09:00:00-07:00"
