Instance: brian-ecm-referral-task
InstanceOf: CalAimReferralTask
Usage: #example
Title: "Brian: the plan is asked"
Description: "The plan has the referral and has not answered"
* status = #requested
* focus = Reference(brian-ecm-referral)
* for = Reference(brian)
* requester = Reference(riverbend-clinic)
* authoredOn = "2026-09-12T09:00:00-07:00"
* owner = Reference(riverbend-health-plan)
* businessStatus = $referral-status#pending
* restriction.period.end = "2026-09-21"
