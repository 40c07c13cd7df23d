Instance: linda-ecm-referral
InstanceOf: CalAimEcmReferral
Usage: #example
Title: "Linda: referral to ECM"
Description: "Linda asks herself; the server finds her plan"
* status = #active
* intent = #order
* subject = Reference(linda)
* authoredOn = "2026-06-30"
* requester = Reference(linda)
* extension[populationOfFocus][0].valueCoding = $population#9 "Birth Equity"
* extension[referralSource].valueCoding = $referral-source#member
* supportingInfo = Reference(linda-eligibility-response)
* reasonCode = $population-criterion#9-PP
