Instance: linda-ecm-authorization-request
InstanceOf: CalAimServiceAuthorizationRequest
Usage: #example
Title: "Linda: may ECM begin?"
Description: "The ECM provider asks the day after the referral"
* status = #active
* type = $claim-type#professional
* patient = Reference(linda)
* created = "2026-07-01"
* insurer = Reference(redtail-health-plan)
* provider = Reference(lantern-care-management)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(linda-coverage)
* referral = Reference(linda-ecm-referral)
* item[0].sequence = 1
* item[0].productOrService = $calaim-program#ecm "Enhanced Care Management"
