// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
Instance: alma-home-modification-claim
InstanceOf: CalAimClaim
Usage: #example
Title: "Alma: the work is billed"
Description: "One unit, with the sum that it cost"
* identifier.value = "CRR-0044"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-11-06"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(clear-room-repairs)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(alma-coverage)
* insurance[0].preAuthRef = "A2026-000502"
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#S5165
* item[0].modifier[0] = $hcpcs#U6
* item[0].servicedDate = "2026-11-05"
* item[0].locationCodeableConcept = $place-of-service#12
* item[0].quantity.value = 1
* item[0].net.value = 2150.00
* item[0].net.currency = #USD
* item[0].encounter = Reference(alma-home-modification)
* total.value = 2150.00
* total.currency = #USD
