// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: sophia-asthma-claim
InstanceOf: CalAimClaim
Usage: #example
Title: "Sophia: the air filter is billed"
Description: "One unit, with the authorization number and the diagnosis"
* identifier.value = "CRR-0031"
* status = #active
* type = $claim-type#professional
* patient = Reference(sophia)
* created = "2026-10-06"
* insurer = Reference(redtail-health-plan)
* provider = Reference(clear-room-repairs)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(sophia-coverage)
* insurance[0].preAuthRef = "RT-2026-02655"
* diagnosis[0].sequence = 1
* diagnosis[0].diagnosisCodeableConcept = $icd-10#J45.909
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#S5165
* item[0].modifier[0] = $hcpcs#U5
* item[0].servicedDate = "2026-10-05"
* item[0].locationCodeableConcept = $place-of-service#12
* item[0].quantity.value = 1
* item[0].net.value = 850.00
* item[0].net.currency = #USD
* item[0].encounter = Reference(sophia-air-filter)
* item[0].diagnosisSequence = 1
* total.value = 850.00
* total.currency = #USD
