Instance: brian-housing-provider-task
InstanceOf: CalAimProviderTask
Usage: #example
Title: "Brian: the housing provider has begun"
Description: "The plan asked Northside, and moves the referral task on by this one"
* status = #completed
* partOf = Reference(brian-housing-referral-task)
* focus = Reference(brian-housing-provider-order)
* basedOn = Reference(brian-housing-provider-order)
* for = Reference(brian)
* requester = Reference(riverbend-health-plan)
* authoredOn = "2026-08-27T10:20:00-07:00"
* owner = Reference(northside-housing)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
