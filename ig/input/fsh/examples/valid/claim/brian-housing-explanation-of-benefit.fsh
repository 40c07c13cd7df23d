// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
Instance: brian-housing-explanation-of-benefit
InstanceOf: CalAimExplanationOfBenefit
Usage: #example
Title: "Brian: what was paid"
Description: "The plan pays; Brian owes nothing"
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-10-16"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(northside-housing)
* outcome = #complete
* insurance[0].focal = true
* insurance[0].coverage = Reference(brian-coverage)
* claim = Reference(brian-housing-claim)
* claimResponse = Reference(brian-housing-claim-response)
* insurance[0].preAuthRef = "A2026-000417"
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#H0043
* item[0].modifier[0] = $hcpcs#U6
* item[0].servicedDate = "2026-09-08"
* item[0].locationCodeableConcept = https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set#04
* item[0].quantity.value = 1
* item[0].encounter = Reference(brian-housing-visit-shelter)
* item[0].adjudication[0].category = http://terminology.hl7.org/CodeSystem/adjudication#benefit
* item[0].adjudication[0].amount.value = 64.00
* item[0].adjudication[0].amount.currency = #USD
* payment.amount.value = 64.00
* payment.amount.currency = #USD
