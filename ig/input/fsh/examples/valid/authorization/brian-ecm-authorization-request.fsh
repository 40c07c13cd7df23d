Instance: brian-ecm-authorization-request
InstanceOf: CalAimServiceAuthorizationRequest
Usage: #example
Title: "Brian: may ECM begin?"
Description: "The ECM provider asks the day after the referral"
* status = #active
* type = $claim-type#professional
* patient = Reference(brian)
* created = "2026-08-18"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(lantern-care-management)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(brian-coverage)
* referral = Reference(brian-ecm-referral)
* item[0].sequence = 1
* item[0].productOrService = $calaim-program#ecm "Enhanced Care Management"
