Instance: brian-housing-provider-order
InstanceOf: CalAimCommunitySupportReferral
Usage: #example
Title: "Brian: the plan's order for the housing provider"
Description: "The plan passes the clinic's referral on: its own filler order, based on the referral"
* basedOn = Reference(brian-housing-referral)
* status = #active
* intent = #filler-order
* subject = Reference(brian)
* authoredOn = "2026-08-27T10:20:00-07:00"
* requester = Reference(riverbend-health-plan)
* performer = Reference(northside-housing)
* code.coding[service] = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
* insurance = Reference(brian-coverage)
