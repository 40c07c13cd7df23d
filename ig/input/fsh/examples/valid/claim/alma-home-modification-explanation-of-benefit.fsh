// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
Instance: alma-home-modification-explanation-of-benefit
InstanceOf: CalAimExplanationOfBenefit
Usage: #example
Title: "Alma: what her apartment cost the plan"
Description: "She owes nothing"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-11-18"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(clear-room-repairs)
* claim = Reference(alma-home-modification-claim)
* claimResponse = Reference(alma-home-modification-claim-response)
* outcome = #complete
* insurance[0].focal = true
* insurance[0].coverage = Reference(alma-coverage)
* insurance[0].preAuthRef = "A2026-000502"
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#S5165
* item[0].modifier[0] = $hcpcs#U6
* item[0].servicedDate = "2026-11-05"
* item[0].locationCodeableConcept = $place-of-service#12
* item[0].quantity.value = 1
* item[0].encounter = Reference(alma-home-modification)
* item[0].adjudication[0].category = $adjudication#benefit
* item[0].adjudication[0].amount.value = 2150.00
* item[0].adjudication[0].amount.currency = #USD
* payment.amount.value = 2150.00
* payment.amount.currency = #USD
