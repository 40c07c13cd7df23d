Instance: sophia-asthma-claim-response
InstanceOf: CalAimClaimResponse
Usage: #example
Title: "Sophia: paid"
Description: "In full, two weeks after it was sent"
* identifier.value = "RTL-58840"
* status = #active
* type = $claim-type#professional
* patient = Reference(sophia)
* created = "2026-10-20"
* insurer = Reference(redtail-health-plan)
* requestor = Reference(clear-room-repairs)
* request = Reference(sophia-asthma-claim)
* outcome = #complete
* item[0].itemSequence = 1
* item[0].adjudication[0].category = $adjudication#submitted
* item[0].adjudication[0].amount.value = 850.00
* item[0].adjudication[0].amount.currency = #USD
* item[0].adjudication[1].category = $adjudication#benefit
* item[0].adjudication[1].amount.value = 850.00
* item[0].adjudication[1].amount.currency = #USD
* payment.type = http://terminology.hl7.org/CodeSystem/ex-paymenttype#complete
* payment.date = "2026-10-21"
* payment.amount.value = 850.00
* payment.amount.currency = #USD
