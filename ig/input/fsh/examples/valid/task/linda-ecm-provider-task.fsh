Instance: linda-ecm-provider-task
InstanceOf: CalAimProviderTask
Usage: #example
Title: "Linda: the ECM provider has begun"
Description: "The second call reached her"
* status = #completed
* partOf = Reference(linda-ecm-referral-task)
* focus = Reference(linda-ecm-provider-order)
* basedOn = Reference(linda-ecm-provider-order)
* for = Reference(linda)
* requester = Reference(redtail-health-plan)
* authoredOn = "2026-07-01T09:00:00-07:00"
* owner = Reference(lantern-care-management)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
