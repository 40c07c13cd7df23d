// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
Instance: alma-way-home-claim
InstanceOf: CalAimClaim
Usage: #example
Title: "Alma: the move is billed"
Description: "One unit"
* identifier.value = "CHC-2026-211"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-11-11"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(cottonwood-home-care)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(alma-coverage)
* insurance[0].preAuthRef = "A2026-000455"
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#T2038
* item[0].modifier[0] = $hcpcs#U5
* item[0].servicedDate = "2026-11-09"
* item[0].locationCodeableConcept = $place-of-service#12
* item[0].quantity.value = 1
* item[0].net.value = 1800.00
* item[0].net.currency = #USD
* item[0].encounter = Reference(alma-way-home)
* total.value = 1800.00
* total.currency = #USD
