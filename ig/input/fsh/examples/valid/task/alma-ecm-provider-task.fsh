Instance: alma-ecm-provider-task
InstanceOf: CalAimProviderTask
Usage: #example
Title: "Alma: the ECM provider has begun"
Description: "The plan moves the referral task on by this one"
* status = #completed
* partOf = Reference(alma-ecm-referral-task)
* focus = Reference(alma-ecm-provider-order)
* basedOn = Reference(alma-ecm-provider-order)
* for = Reference(alma)
* requester = Reference(riverbend-health-plan)
* authoredOn = "2026-09-02T10:00:00-07:00"
* owner = Reference(lantern-care-management)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
