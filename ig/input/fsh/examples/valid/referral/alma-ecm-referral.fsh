Instance: alma-ecm-referral
InstanceOf: CalAimEcmReferral
Usage: #example
Title: "Alma: referral to ECM"
Description: "The nursing facility attests that she wishes to go home and can"
* status = #active
* intent = #order
* subject = Reference(alma)
* authoredOn = "2026-09-01"
* requester = Reference(oakview-nursing-facility)
* extension[populationOfFocus][0].valueCoding = $population#6 "Nursing facility residents transitioning to the community"
* extension[referralSource].valueCoding = $referral-source#other-provider
* insurance = Reference(alma-coverage)
* supportingInfo = Reference(alma-eligibility-response)
