Instance: alma-home-modification-referral-task
InstanceOf: CalAimReferralTask
Usage: #example
Title: "Alma: her apartment fits"
Description: "The loop is closed"
* status = #completed
* focus = Reference(alma-home-modification-referral)
* for = Reference(alma)
* requester = Reference(lantern-care-management)
* authoredOn = "2026-09-25T10:00:00-07:00"
* owner = Reference(riverbend-health-plan)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
* lastModified = "2026-11-05T17:00:00-08:00"
