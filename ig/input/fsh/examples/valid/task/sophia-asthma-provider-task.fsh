Instance: sophia-asthma-provider-task
InstanceOf: CalAimProviderTask
Usage: #example
Title: "Sophia: the repair firm has come"
Description: "The filter is installed"
* status = #completed
* partOf = Reference(sophia-asthma-referral-task)
* focus = Reference(sophia-asthma-provider-order)
* basedOn = Reference(sophia-asthma-provider-order)
* for = Reference(sophia)
* requester = Reference(redtail-health-plan)
* authoredOn = "2026-09-14T09:00:00-07:00"
* owner = Reference(clear-room-repairs)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
