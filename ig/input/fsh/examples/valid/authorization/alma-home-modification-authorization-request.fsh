Instance: alma-home-modification-authorization-request
InstanceOf: CalAimServiceAuthorizationRequest
Usage: #example
Title: "Alma: may her apartment be made to fit?"
Description: "The repair firm asks"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-09-29"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(clear-room-repairs)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(alma-coverage)
* referral = Reference(alma-home-modification-referral)
* item[0].sequence = 1
* item[0].productOrService = $community-support#environmental-accessibility-adaptations "Environmental Accessibility Adaptations (Home Modifications)"
* item[0].quantity.value = 1
