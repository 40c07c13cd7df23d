Instance: alma-home-modification-referral
InstanceOf: CalAimCommunitySupportReferral
Usage: #example
Title: "Alma: referral to home modifications"
Description: "The care manager asks for what her apartment needs"
* status = #active
* intent = #order
* subject = Reference(alma)
* authoredOn = "2026-09-25"
* requester = Reference(lantern-care-management)
* code.coding[service] = $community-support#environmental-accessibility-adaptations "Environmental Accessibility Adaptations (Home Modifications)"
* extension[referralSource].valueCoding = $referral-source#ecm-provider
* insurance = Reference(alma-coverage)
* supportingInfo = Reference(alma-care-plan-visit)
