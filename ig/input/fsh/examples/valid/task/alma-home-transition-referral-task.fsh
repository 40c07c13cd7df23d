Instance: alma-home-transition-referral-task
InstanceOf: CalAimReferralTask
Usage: #example
Title: "Alma: she is at home"
Description: "The loop is closed, though the first provider had declined"
* status = #completed
* focus = Reference(alma-home-transition-referral)
* for = Reference(alma)
* requester = Reference(oakview-nursing-facility)
* authoredOn = "2026-09-01T09:40:00-07:00"
* owner = Reference(riverbend-health-plan)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
* lastModified = "2026-11-09T16:00:00-08:00"
