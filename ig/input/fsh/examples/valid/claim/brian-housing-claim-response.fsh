Instance: brian-housing-claim-response
InstanceOf: CalAimClaimResponse
Usage: #example
Title: "Brian: one day paid, one denied"
Description: "The second line says why"
* identifier.value = "RHP-884201"
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-10-14"
* insurer = Reference(riverbend-health-plan)
* request = Reference(brian-housing-claim)
* outcome = #complete
* item[0].itemSequence = 1
* item[0].adjudication[0].category = http://terminology.hl7.org/CodeSystem/adjudication#submitted
* item[0].adjudication[0].amount.value = 64.00
* item[0].adjudication[0].amount.currency = #USD
* item[0].adjudication[1].category = http://terminology.hl7.org/CodeSystem/adjudication#benefit
* item[0].adjudication[1].amount.value = 64.00
* item[0].adjudication[1].amount.currency = #USD
* item[1].itemSequence = 2
* item[1].adjudication[0].category = http://terminology.hl7.org/CodeSystem/adjudication#submitted
* item[1].adjudication[0].amount.value = 64.00
* item[1].adjudication[0].amount.currency = #USD
* item[1].adjudication[1].category = http://terminology.hl7.org/CodeSystem/adjudication#benefit
* item[1].adjudication[1].amount.value = 0.00
* item[1].adjudication[1].amount.currency = #USD
* item[1].adjudication[1].reason = $denial-situation#units-exceeded "More units than approved"
* item[1].adjudication[1].reason.text = "The authorized units are used up"
* payment.type = http://terminology.hl7.org/CodeSystem/ex-paymenttype#complete
* payment.date = "2026-10-16"
* payment.amount.value = 64.00
* payment.amount.currency = #USD
