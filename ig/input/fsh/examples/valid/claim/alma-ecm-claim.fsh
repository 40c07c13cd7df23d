// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
Instance: alma-ecm-claim
InstanceOf: CalAimClaim
Usage: #example
Title: "Alma: a visit that the monthly payment covers"
Description: "Reported with a charge of nothing, so that the plan can count it"
* identifier.value = "LCM-2026-1402"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-09-30"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(lantern-care-management)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(alma-coverage)
* insurance[0].preAuthRef = "A2026-000431"
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#G9008
* item[0].modifier[0] = $hcpcs#U1
* item[0].servicedDate = "2026-09-22"
* item[0].locationCodeableConcept = $place-of-service#31
* item[0].quantity.value = 1
* item[0].net.value = 0.00
* item[0].net.currency = #USD
* item[0].encounter = Reference(alma-care-plan-visit)
