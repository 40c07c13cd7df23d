Instance: alma-home-transition-authorization-request
InstanceOf: CalAimServiceAuthorizationRequest
Usage: #example
Title: "Alma: may her way home be arranged?"
Description: "The nursing facility names the service; which code will be billed is not settled"
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(alma)
* created = "2026-09-03"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(oakview-nursing-facility)
* priority = http://terminology.hl7.org/CodeSystem/processpriority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(alma-coverage)

* referral = Reference(alma-home-transition-referral)
* item[0].sequence = 1
* item[0].productOrService = $community-support#community-home-transition "Community or Home Transition Services"
