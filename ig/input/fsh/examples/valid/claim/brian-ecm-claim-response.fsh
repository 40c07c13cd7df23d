Instance: brian-ecm-claim-response
InstanceOf: CalAimClaimResponse
Usage: #example
Title: "Brian: all three lines are paid"
Description: "In full"
* identifier.value = "RHP-883960"
* status = #active
* type = $claim-type#professional
* patient = Reference(brian)
* created = "2026-09-29"
* insurer = Reference(riverbend-health-plan)
* requestor = Reference(lantern-care-management)
* request = Reference(brian-ecm-claim)
* outcome = #complete
* item[0].itemSequence = 1
* item[0].adjudication[0].category = $adjudication#submitted
* item[0].adjudication[0].amount.value = 25.00
* item[0].adjudication[0].amount.currency = #USD
* item[0].adjudication[1].category = $adjudication#benefit
* item[0].adjudication[1].amount.value = 25.00
* item[0].adjudication[1].amount.currency = #USD
* item[1].itemSequence = 2
* item[1].adjudication[0].category = $adjudication#submitted
* item[1].adjudication[0].amount.value = 25.00
* item[1].adjudication[0].amount.currency = #USD
* item[1].adjudication[1].category = $adjudication#benefit
* item[1].adjudication[1].amount.value = 25.00
* item[1].adjudication[1].amount.currency = #USD
* item[2].itemSequence = 3
* item[2].adjudication[0].category = $adjudication#submitted
* item[2].adjudication[0].amount.value = 125.00
* item[2].adjudication[0].amount.currency = #USD
* item[2].adjudication[1].category = $adjudication#benefit
* item[2].adjudication[1].amount.value = 125.00
* item[2].adjudication[1].amount.currency = #USD
* payment.type = http://terminology.hl7.org/CodeSystem/ex-paymenttype#complete
* payment.date = "2026-10-01"
* payment.amount.value = 175.00
* payment.amount.currency = #USD
