Instance: alma-home-transition-second-task
InstanceOf: CalAimProviderTask
Usage: #example
Title: "Alma: the second provider brings her home"
Description: "Accepted at once, and done on the day she moves"
* status = #completed
* partOf = Reference(alma-home-transition-referral-task)
* focus = Reference(alma-home-transition-second-order)
* basedOn = Reference(alma-home-transition-second-order)
* for = Reference(alma)
* requester = Reference(riverbend-health-plan)
* authoredOn = "2026-09-22T09:00:00-07:00"
* owner = Reference(cottonwood-home-care)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
