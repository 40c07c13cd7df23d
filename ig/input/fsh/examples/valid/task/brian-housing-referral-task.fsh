Instance: brian-housing-referral-task
InstanceOf: CalAimReferralTask
Usage: #example
Title: "Brian: the plan has taken the referral"
Description: "The plan owns it and has asked a provider by a task of its own"
* status = #in-progress
* focus = Reference(brian-housing-referral)
* for = Reference(brian)
* requester = Reference(riverbend-clinic)
* authoredOn = "2026-08-17T15:04:00-07:00"
* owner = Reference(riverbend-health-plan)
* businessStatus = $referral-status#accepted
