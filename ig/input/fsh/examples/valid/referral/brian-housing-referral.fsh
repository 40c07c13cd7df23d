// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
Instance: brian-housing-referral
InstanceOf: CalAimCommunitySupportReferral
Usage: #example
Title: "Brian: referral to housing transition navigation"
Description: "The clinic wishes for a housing provider; a billing code stands beside the service"
* status = #active
* intent = #order
* subject = Reference(brian)
* authoredOn = "2026-08-17T15:04:00-07:00"
* requester = Reference(riverbend-clinic)
* code.coding[service] = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
* code.coding[1] = $hcpcs#H0043
* extension[referralSource].valueCoding = $referral-source#other-provider
* performer = Reference(northside-housing)
* supportingInfo = Reference(brian-eligibility-response)
* reasonCode = $service-criterion#HTNS-N1a
