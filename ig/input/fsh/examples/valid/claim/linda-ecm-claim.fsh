// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
Instance: linda-ecm-claim
InstanceOf: CalAimClaim
Usage: #example
Title: "Linda: outreach and a service in one claim"
Description: "The outreach of the refused claim is sent again as new, since that claim was never taken in"
* identifier.value = "LCM-2026-1311"
* status = #active
* type = $claim-type#professional
* patient = Reference(linda)
* created = "2026-08-31"
* insurer = Reference(redtail-health-plan)
* provider = Reference(lantern-care-management)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(linda-coverage)
* insurance[0].preAuthRef = "RT-2026-01882"
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#G9012
* item[0].modifier[0] = $hcpcs#U8
* item[0].modifier[1] = $hcpcs#GQ
* item[0].servicedDate = "2026-07-06"
* item[0].locationCodeableConcept = $place-of-service#02
* item[0].quantity.value = 1
* item[0].net.value = 25.00
* item[0].net.currency = #USD
* item[0].encounter = Reference(linda-outreach-call)
* item[1].sequence = 2
* item[1].productOrService = $hcpcs#G9012
* item[1].modifier[0] = $hcpcs#U8
* item[1].modifier[1] = $hcpcs#GQ
* item[1].servicedDate = "2026-07-08"
* item[1].locationCodeableConcept = $place-of-service#02
* item[1].quantity.value = 1
* item[1].net.value = 25.00
* item[1].net.currency = #USD
* item[1].encounter = Reference(linda-outreach-second-call)
* item[2].sequence = 3
* item[2].productOrService = $hcpcs#G9012
* item[2].modifier[0] = $hcpcs#U2
* item[2].modifier[1] = $hcpcs#GQ
* item[2].servicedDate = "2026-08-04"
* item[2].locationCodeableConcept = $place-of-service#02
* item[2].quantity.value = 3
* item[2].net.value = 75.00
* item[2].net.currency = #USD
* item[2].encounter = Reference(linda-specialist-call)
* total.value = 125.00
* total.currency = #USD
