Instance: linda-ecm-referral-task
InstanceOf: CalAimReferralTask
Usage: #example
Title: "Linda: ECM has begun"
Description: "She had asked herself, and is told herself"
* status = #completed
* focus = Reference(linda-ecm-referral)
* for = Reference(linda)
* requester = Reference(linda)
* authoredOn = "2026-06-30T14:20:00-07:00"
* owner = Reference(redtail-health-plan)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
* lastModified = "2026-08-04T10:00:00-07:00"
* output.type.text = "Enrolment"
* output.valueReference = Reference(linda-ecm-enrolment)
