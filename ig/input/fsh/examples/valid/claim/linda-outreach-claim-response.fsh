Instance: linda-outreach-claim-response
InstanceOf: CalAimClaimResponse
Usage: #example
Title: "Linda: the claim is not taken in"
Description: "A correction starts from the reason"
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(linda)
* created = "2026-08-03"
* insurer = Reference(redtail-health-plan)
* request = Reference(linda-outreach-claim)
* outcome = #error
* disposition = "Not taken in"
* error[0].code.text = "No member was found by the name and number on the claim"
