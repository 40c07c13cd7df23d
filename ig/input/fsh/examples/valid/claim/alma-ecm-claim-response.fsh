Instance: alma-ecm-claim-response
InstanceOf: CalAimClaimResponse
Usage: #example
Title: "Alma: taken in, nothing to pay"
Description: "The line is covered by the monthly payment; that is no denial"
* identifier.value = "RHP-884777"
* status = #active
* type = $claim-type#professional
* patient = Reference(alma)
* created = "2026-10-05"
* insurer = Reference(riverbend-health-plan)
* requestor = Reference(lantern-care-management)
* request = Reference(alma-ecm-claim)
* outcome = #complete
* item[0].itemSequence = 1
* item[0].adjudication[0].category = $adjudication#submitted
* item[0].adjudication[0].amount.value = 0.00
* item[0].adjudication[0].amount.currency = #USD
* item[0].adjudication[1].category = $adjudication#benefit
* item[0].adjudication[1].amount.value = 0.00
* item[0].adjudication[1].amount.currency = #USD
* item[0].adjudication[1].reason.text = "Covered by the monthly payment"
