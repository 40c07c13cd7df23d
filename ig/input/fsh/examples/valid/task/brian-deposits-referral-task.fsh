Instance: brian-deposits-referral-task
InstanceOf: CalAimReferralTask
Usage: #example
Title: "Brian: the plan is asked"
Description: "The plan has the referral and has not answered"
* status = #requested
* focus = Reference(brian-deposits-referral)
* for = Reference(brian)
* requester = Reference(northside-housing)
* authoredOn = "2026-11-16T09:00:00-08:00"
* owner = Reference(riverbend-health-plan)
* businessStatus = $referral-status#pending
* restriction.period.end = "2026-11-23"
