Instance: alma-home-modification-claim-response
InstanceOf: CalAimClaimResponse
Usage: #example
Title: "Alma: the work is paid"
Description: "In full"
* identifier.value = "RHP-885913"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-11-16"
* insurer = Reference(riverbend-health-plan)
* requestor = Reference(clear-room-repairs)
* request = Reference(alma-home-modification-claim)
* outcome = #complete
* item[0].itemSequence = 1
* item[0].adjudication[0].category = $adjudication#submitted
* item[0].adjudication[0].amount.value = 2150.00
* item[0].adjudication[0].amount.currency = #USD
* item[0].adjudication[1].category = $adjudication#benefit
* item[0].adjudication[1].amount.value = 2150.00
* item[0].adjudication[1].amount.currency = #USD
* payment.type = http://terminology.hl7.org/CodeSystem/ex-paymenttype#complete
* payment.date = "2026-11-18"
* payment.amount.value = 2150.00
* payment.amount.currency = #USD
