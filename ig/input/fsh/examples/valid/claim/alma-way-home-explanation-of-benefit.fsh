// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
Instance: alma-way-home-explanation-of-benefit
InstanceOf: CalAimExplanationOfBenefit
Usage: #example
Title: "Alma: what the move cost the plan"
Description: "She owes nothing"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-11-20"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(cottonwood-home-care)
* claim = Reference(alma-way-home-claim)
* claimResponse = Reference(alma-way-home-claim-response)
* outcome = #complete
* insurance[0].focal = true
* insurance[0].coverage = Reference(alma-coverage)
* insurance[0].preAuthRef = "A2026-000455"
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#T2038
* item[0].modifier[0] = $hcpcs#U5
* item[0].servicedDate = "2026-11-09"
* item[0].locationCodeableConcept = $place-of-service#12
* item[0].quantity.value = 1
* item[0].encounter = Reference(alma-way-home)
* item[0].adjudication[0].category = $adjudication#benefit
* item[0].adjudication[0].amount.value = 1800.00
* item[0].adjudication[0].amount.currency = #USD
* payment.amount.value = 1800.00
* payment.amount.currency = #USD
