Instance: alma-home-transition-referral
InstanceOf: CalAimCommunitySupportReferral
Usage: #example
Title: "Alma: referral to community or home transition"
Description: "The nursing facility asks for her way home"
* status = #active
* intent = #order
* subject = Reference(alma)
* authoredOn = "2026-09-01"
* requester = Reference(oakview-nursing-facility)
* code.coding[service] = $community-support#community-home-transition "Community or Home Transition Services"
* extension[referralSource].valueCoding = $referral-source#other-provider
* insurance = Reference(alma-coverage)
* reasonReference = Reference(alma-residential-institution)
* reasonCode.text = "Wants to return home after a stroke"
* supportingInfo = Reference(alma-eligibility-response)
