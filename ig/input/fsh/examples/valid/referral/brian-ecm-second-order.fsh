Instance: brian-ecm-second-order
InstanceOf: CalAimEcmReferral
Usage: #example
Title: "Brian: the plan's order for the next ECM provider"
Description: "The first one had declined"
* basedOn = Reference(brian-ecm-referral)
* status = #active
* intent = #filler-order
* subject = Reference(brian)
* authoredOn = "2026-08-18T10:00:00-07:00"
* requester = Reference(riverbend-health-plan)
* performer = Reference(lantern-care-management)
* extension[populationOfFocus][0].valueCoding = $population#1a "Adults experiencing homelessness"
* extension[populationOfFocus][1].valueCoding = $population#3 "Serious mental health and/or SUD needs"
* insurance = Reference(brian-coverage)
* priority = #urgent
