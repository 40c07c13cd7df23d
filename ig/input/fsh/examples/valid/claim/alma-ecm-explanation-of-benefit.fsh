// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
Instance: alma-ecm-explanation-of-benefit
InstanceOf: CalAimExplanationOfBenefit
Usage: #example
Title: "Alma: a visit that the monthly payment covers"
Description: "Reported without an amount"
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(alma)
* created = "2026-10-05"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(lantern-care-management)
* claim = Reference(alma-ecm-claim)
* claimResponse = Reference(alma-ecm-claim-response)
* outcome = #complete
* insurance[0].focal = true
* insurance[0].coverage = Reference(alma-coverage)
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#G9008
* item[0].modifier[0] = $hcpcs#U1
* item[0].servicedDate = "2026-09-22"
* item[0].locationCodeableConcept = https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set#31
* item[0].quantity.value = 1
* item[0].encounter = Reference(alma-care-plan-visit)
