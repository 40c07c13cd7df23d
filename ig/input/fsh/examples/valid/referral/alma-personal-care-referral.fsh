Instance: alma-personal-care-referral
InstanceOf: CalAimCommunitySupportReferral
Usage: #example
Title: "Alma: referral to personal care"
Description: "The care manager wishes for the agency that brings her home"
* status = #active
* intent = #order
* subject = Reference(alma)
* authoredOn = "2026-10-20"
* requester = Reference(lantern-care-management)
* performer = Reference(cottonwood-home-care)
* code.coding[service] = $community-support#personal-care-homemaker "Personal Care and Homemaker Services"
* extension[referralSource].valueCoding = $referral-source#ecm-provider
* insurance = Reference(alma-coverage)
* supportingInfo = Reference(alma-care-plan-visit)
* note.text = "Until a caregiver is found through In-Home Supportive Services"
