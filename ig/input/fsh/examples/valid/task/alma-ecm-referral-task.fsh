Instance: alma-ecm-referral-task
InstanceOf: CalAimReferralTask
Usage: #example
Title: "Alma: ECM has begun"
Description: "The loop closes with the first service; no claim is waited for"
* status = #completed
* focus = Reference(alma-ecm-referral)
* for = Reference(alma)
* requester = Reference(oakview-nursing-facility)
* authoredOn = "2026-09-01T09:40:00-07:00"
* owner = Reference(riverbend-health-plan)
* businessStatus = $referral-status#loop-closed
* statusReason = $closure-reason#services-received
* lastModified = "2026-09-22T12:00:00-07:00"
* output.type.text = "Enrolment"
* output.valueReference = Reference(alma-ecm-enrolment)
