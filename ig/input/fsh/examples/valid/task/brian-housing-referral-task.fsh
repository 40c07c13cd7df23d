Instance: brian-housing-referral-task
InstanceOf: CalAimReferralTask
Usage: #example
Title: "Brian: the search for a home has begun"
Description: "The loop closes when the service begins, not when the home is found"
* status = #completed
* focus = Reference(brian-housing-referral)
* for = Reference(brian)
* requester = Reference(riverbend-clinic)
* authoredOn = "2026-08-17T15:04:00-07:00"
* owner = Reference(riverbend-health-plan)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
* lastModified = "2026-09-08T13:00:00-07:00"
