Instance: brian-ecm-second-task
InstanceOf: CalAimProviderTask
Usage: #example
Title: "Brian: the next ECM provider has begun"
Description: "Accepted the same day"
* status = #completed
* partOf = Reference(brian-ecm-referral-task)
* focus = Reference(brian-ecm-second-order)
* basedOn = Reference(brian-ecm-second-order)
* for = Reference(brian)
* requester = Reference(riverbend-health-plan)
* authoredOn = "2026-08-18T10:00:00-07:00"
* owner = Reference(lantern-care-management)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
