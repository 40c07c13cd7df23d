Instance: sophia-asthma-referral-task
InstanceOf: CalAimReferralTask
Usage: #example
Title: "Sophia: the loop is closed"
Description: "The filter is installed"
* status = #completed
* focus = Reference(sophia-asthma-referral)
* for = Reference(sophia)
* requester = Reference(john)
* authoredOn = "2026-09-12T09:00:00-07:00"
* owner = Reference(redtail-health-plan)
* businessStatus = $referral-status#loop-closed
* lastModified = "2026-10-05T14:00:00-07:00"
* statusReason = $closure-reason#services-received
