// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: brian-housing-claim
InstanceOf: CalAimClaim
Usage: #example
Title: "Brian: two days of housing navigation"
Description: "Billed with the authorization number and a Z code"
* identifier.value = "NHP-2026-0093"
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-09-30"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(northside-housing)
* priority = http://terminology.hl7.org/CodeSystem/processpriority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(brian-coverage)
* insurance[0].preAuthRef = "A2026-000417"
* diagnosis[0].sequence = 1
* diagnosis[0].diagnosisCodeableConcept = $icd-10#Z59.02
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#H0043
* item[0].modifier[0] = $hcpcs#U6
* item[0].servicedDate = "2026-09-08"
* item[0].locationCodeableConcept = https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set#04
* item[0].quantity.value = 1
* item[0].net.value = 64.00
* item[0].net.currency = #USD
* item[0].encounter = Reference(brian-housing-visit-shelter)
* item[0].diagnosisSequence = 1
* item[1].sequence = 2
* item[1].productOrService = $hcpcs#H0043
* item[1].modifier[0] = $hcpcs#U6
* item[1].servicedDate = "2026-09-15"
* item[1].locationCodeableConcept = https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set#27
* item[1].quantity.value = 1
* item[1].net.value = 64.00
* item[1].net.currency = #USD
* item[1].encounter = Reference(brian-housing-visit-street)
* item[1].diagnosisSequence = 1
* total.value = 128.00
* total.currency = #USD
