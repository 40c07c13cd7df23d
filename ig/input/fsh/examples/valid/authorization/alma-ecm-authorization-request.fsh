Instance: alma-ecm-authorization-request
InstanceOf: CalAimServiceAuthorizationRequest
Usage: #example
Title: "Alma: may ECM begin?"
Description: "The ECM provider asks on her behalf; the programme is named, no billing code"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-09-03"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(lantern-care-management)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(alma-coverage)
* referral = Reference(alma-ecm-referral)
* item[0].sequence = 1
* item[0].productOrService = $calaim-program#ecm "Enhanced Care Management"
