Instance: alma-ecm-provider-order
InstanceOf: CalAimEcmReferral
Usage: #example
Title: "Alma: the plan's order for the ECM provider"
Description: "The population that the facility attested goes with it"
* basedOn = Reference(alma-ecm-referral)
* status = #active
* intent = #filler-order
* subject = Reference(alma)
* authoredOn = "2026-09-02T10:00:00-07:00"
* requester = Reference(riverbend-health-plan)
* performer = Reference(lantern-care-management)
* extension[populationOfFocus][0].valueCoding = $population#6 "Nursing facility residents transitioning to the community"
* insurance = Reference(alma-coverage)
