Instance: brian-ecm-provider-task
InstanceOf: CalAimProviderTask
Usage: #example
Title: "Brian: the ECM provider declines"
Description: "The plan asks another one next, while the referral task stays open"
* status = #rejected
* statusReason = $closure-reason#provider-declined
* statusReason.text = "No lead care manager free before October"
* partOf = Reference(brian-ecm-referral-task)
* focus = Reference(brian-ecm-provider-order)
* for = Reference(brian)
* requester = Reference(riverbend-health-plan)
* authoredOn = "2026-08-17T16:30:00-07:00"
* owner = Reference(ecm-provider-with-npi)
* businessStatus = $referral-status#declined
* restriction.period.end = "2026-08-18"
