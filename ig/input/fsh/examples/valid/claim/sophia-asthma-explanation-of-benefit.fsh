// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
Instance: sophia-asthma-explanation-of-benefit
InstanceOf: CalAimExplanationOfBenefit
Usage: #example
Title: "Sophia: what the plan paid"
Description: "Her family owes nothing"
* status = #active
* type = $claim-type#professional
* patient = Reference(sophia)
* created = "2026-10-21"
* insurer = Reference(redtail-health-plan)
* provider = Reference(clear-room-repairs)
* claim = Reference(sophia-asthma-claim)
* claimResponse = Reference(sophia-asthma-claim-response)
* outcome = #complete
* insurance[0].focal = true
* insurance[0].coverage = Reference(sophia-coverage)
* insurance[0].preAuthRef = "RT-2026-02655"
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#S5165
* item[0].modifier[0] = $hcpcs#U5
* item[0].servicedDate = "2026-10-05"
* item[0].locationCodeableConcept = $place-of-service#12
* item[0].quantity.value = 1
* item[0].encounter = Reference(sophia-air-filter)
* item[0].adjudication[0].category = $adjudication#benefit
* item[0].adjudication[0].amount.value = 850.00
* item[0].adjudication[0].amount.currency = #USD
* payment.amount.value = 850.00
* payment.amount.currency = #USD
