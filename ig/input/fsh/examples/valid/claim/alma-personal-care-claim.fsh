// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
Instance: alma-personal-care-claim
InstanceOf: CalAimClaim
Usage: #example
Title: "Alma: help at home is billed"
Description: "Two hours are eight units"
* identifier.value = "CHC-2026-219"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-11-12"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(cottonwood-home-care)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(alma-coverage)
* insurance[0].preAuthRef = "A2026-000538"
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#T1019
* item[0].modifier[0] = $hcpcs#U6
* item[0].servicedDate = "2026-11-10"
* item[0].locationCodeableConcept = $place-of-service#12
* item[0].quantity.value = 8
* item[0].net.value = 64.00
* item[0].net.currency = #USD
* item[0].encounter = Reference(alma-personal-care-visit)
* total.value = 64.00
* total.currency = #USD
