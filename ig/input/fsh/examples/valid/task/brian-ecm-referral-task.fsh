Instance: brian-ecm-referral-task
InstanceOf: CalAimReferralTask
Usage: #example
Title: "Brian: ECM has begun"
Description: "From asked to begun in seventeen days"
* status = #completed
* focus = Reference(brian-ecm-referral)
* for = Reference(brian)
* requester = Reference(riverbend-clinic)
* authoredOn = "2026-08-17T15:04:00-07:00"
* owner = Reference(riverbend-health-plan)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
* lastModified = "2026-09-03T15:00:00-07:00"
* output.type.text = "Enrolment"
* output.valueReference = Reference(brian-ecm-enrolment)
