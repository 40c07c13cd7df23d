Instance: brian-housing-referral
InstanceOf: CalAimCommunitySupportReferral
Usage: #example
Title: "Brian: referral to housing transition navigation"
Description: "The clinic wishes for a housing provider"
* status = #active
* subject = Reference(brian)
* authoredOn = "2026-08-17T15:04:00-07:00"
* requester = Reference(riverbend-clinic)
* code.coding[service] = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
* extension[referralSource].valueCoding = $referral-source#other-provider
* performer = Reference(northside-housing)
