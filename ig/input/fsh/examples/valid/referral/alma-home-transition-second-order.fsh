Instance: alma-home-transition-second-order
InstanceOf: CalAimCommunitySupportReferral
Usage: #example
Title: "Alma: the plan's second order for her way home"
Description: "Another provider, the same referral"
* basedOn = Reference(alma-home-transition-referral)
* status = #active
* intent = #filler-order
* subject = Reference(alma)
* authoredOn = "2026-09-22T09:00:00-07:00"
* requester = Reference(riverbend-health-plan)
* performer = Reference(cottonwood-home-care)
* code.coding[service] = $community-support#community-home-transition "Community or Home Transition Services"
* insurance = Reference(alma-coverage)
