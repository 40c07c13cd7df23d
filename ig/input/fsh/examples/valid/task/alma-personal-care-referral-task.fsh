Instance: alma-personal-care-referral-task
InstanceOf: CalAimReferralTask
Usage: #example
Title: "Alma: help has begun"
Description: "The loop is closed on the first morning at home"
* status = #completed
* focus = Reference(alma-personal-care-referral)
* for = Reference(alma)
* requester = Reference(lantern-care-management)
* authoredOn = "2026-10-20T10:00:00-07:00"
* owner = Reference(riverbend-health-plan)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
* lastModified = "2026-11-10T10:30:00-08:00"
