Instance: brian-deposits-referral
InstanceOf: CalAimCommunitySupportReferral
Usage: #example
Title: "Brian: referral to housing deposits"
Description: "The housing provider asks for what moving in to his subsidized home costs"
* status = #active
* intent = #order
* subject = Reference(brian)
* authoredOn = "2026-11-16"
* requester = Reference(northside-housing)
* performer = Reference(northside-housing)
* code.coding[service] = $community-support#housing-deposits "Housing Deposits"
* extension[referralSource].valueCoding = $referral-source#community-supports-provider
* insurance = Reference(brian-coverage)
* supportingInfo = Reference(brian-housing-support-plan)
