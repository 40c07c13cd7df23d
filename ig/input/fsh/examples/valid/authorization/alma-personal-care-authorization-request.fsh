Instance: alma-personal-care-authorization-request
InstanceOf: CalAimServiceAuthorizationRequest
Usage: #example
Title: "Alma: may she have help at home?"
Description: "The agency asks for the first weeks, in quarter hours"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-10-22"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(cottonwood-home-care)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(alma-coverage)
* referral = Reference(alma-personal-care-referral)
* item[0].sequence = 1
* item[0].productOrService = $community-support#personal-care-homemaker "Personal Care and Homemaker Services"
* item[0].servicedPeriod.start = "2026-11-09"
* item[0].servicedPeriod.end = "2026-12-31"
* item[0].quantity.value = 400
