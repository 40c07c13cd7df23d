Instance: linda-ecm-provider-order
InstanceOf: CalAimEcmReferral
Usage: #example
Title: "Linda: the plan's order for the ECM provider"
Description: "On the day after she had asked"
* basedOn = Reference(linda-ecm-referral)
* status = #active
* intent = #filler-order
* subject = Reference(linda)
* authoredOn = "2026-07-01T09:00:00-07:00"
* requester = Reference(redtail-health-plan)
* performer = Reference(lantern-care-management)
* extension[populationOfFocus][0].valueCoding = $population#9 "Birth Equity"
* insurance = Reference(linda-coverage)
