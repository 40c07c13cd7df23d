// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
Instance: brian-ecm-claim
InstanceOf: CalAimClaim
Usage: #example
Title: "Brian: two attempts and the first visit"
Description: "The attempt that failed is billed like the one that did not"
* identifier.value = "LCM-2026-1388"
* status = #active
* type = $claim-type#professional
* patient = Reference(brian)
* created = "2026-09-15"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(lantern-care-management)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(brian-coverage)
* insurance[0].preAuthRef = "A2026-000398"
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#G9012
* item[0].modifier[0] = $hcpcs#U8
* item[0].servicedDate = "2026-08-26"
* item[0].locationCodeableConcept = $place-of-service#27
* item[0].quantity.value = 1
* item[0].net.value = 25.00
* item[0].net.currency = #USD
* item[0].encounter = Reference(brian-outreach-street)
* item[1].sequence = 2
* item[1].productOrService = $hcpcs#G9012
* item[1].modifier[0] = $hcpcs#U8
* item[1].servicedDate = "2026-08-28"
* item[1].locationCodeableConcept = $place-of-service#50
* item[1].quantity.value = 1
* item[1].net.value = 25.00
* item[1].net.currency = #USD
* item[1].encounter = Reference(brian-outreach-in-person)
* item[2].sequence = 3
* item[2].productOrService = $hcpcs#G9012
* item[2].modifier[0] = $hcpcs#U2
* item[2].servicedDate = "2026-09-03"
* item[2].locationCodeableConcept = $place-of-service#50
* item[2].quantity.value = 5
* item[2].net.value = 125.00
* item[2].net.currency = #USD
* item[2].encounter = Reference(brian-care-plan-visit)
* total.value = 175.00
* total.currency = #USD
