Instance: alma-home-transition-referral-task
InstanceOf: CalAimReferralTask
Usage: #example
Title: "Alma: the provider declines"
Description: "A reason in words is enough"
* status = #rejected
* focus = Reference(alma-home-transition-referral)
* for = Reference(alma)
* requester = Reference(oakview-nursing-facility)
* authoredOn = "2026-09-12T09:00:00-07:00"
* businessStatus = $referral-status#declined
* statusReason.text = "No capacity before November"
