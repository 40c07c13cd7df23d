Instance: alma-way-home-claim-response
InstanceOf: CalAimClaimResponse
Usage: #example
Title: "Alma: the move is paid"
Description: "In full"
* identifier.value = "RHP-885990"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-11-18"
* insurer = Reference(riverbend-health-plan)
* requestor = Reference(cottonwood-home-care)
* request = Reference(alma-way-home-claim)
* outcome = #complete
* item[0].itemSequence = 1
* item[0].adjudication[0].category = $adjudication#submitted
* item[0].adjudication[0].amount.value = 1800.00
* item[0].adjudication[0].amount.currency = #USD
* item[0].adjudication[1].category = $adjudication#benefit
* item[0].adjudication[1].amount.value = 1800.00
* item[0].adjudication[1].amount.currency = #USD
* payment.type = http://terminology.hl7.org/CodeSystem/ex-paymenttype#complete
* payment.date = "2026-11-20"
* payment.amount.value = 1800.00
* payment.amount.currency = #USD
