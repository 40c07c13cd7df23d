Instance: brian-ecm-provider-order
InstanceOf: CalAimEcmReferral
Usage: #example
Title: "Brian: the plan's order for an ECM provider"
Description: "The populations that the clinic attested travel with the plan's filler order"
* basedOn = Reference(brian-ecm-referral)
* status = #revoked
* intent = #filler-order
* subject = Reference(brian)
* authoredOn = "2026-08-17T16:30:00-07:00"
* requester = Reference(riverbend-health-plan)
* performer = Reference(ecm-provider-with-npi)
* extension[populationOfFocus][0].valueCoding = $population#1a "Adults experiencing homelessness"
* extension[populationOfFocus][1].valueCoding = $population#3 "Serious mental health and/or SUD needs"
* insurance = Reference(brian-coverage)
* priority = #urgent
