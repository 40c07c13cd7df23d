Instance: alma-home-transition-first-order
InstanceOf: CalAimCommunitySupportReferral
Usage: #example
Title: "Alma: the plan's first order for her way home"
Description: "Revoked when the provider had declined"
* basedOn = Reference(alma-home-transition-referral)
* status = #revoked
* intent = #filler-order
* subject = Reference(alma)
* authoredOn = "2026-09-18T14:00:00-07:00"
* requester = Reference(riverbend-health-plan)
* performer = Reference(northside-housing)
* code.coding[service] = $community-support#community-home-transition "Community or Home Transition Services"
* insurance = Reference(alma-coverage)
