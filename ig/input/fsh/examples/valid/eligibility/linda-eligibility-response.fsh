Instance: linda-eligibility-response
InstanceOf: CalAimEligibilityResponse
Usage: #example
Title: "Linda: she is pregnant, the rest she says herself"
Description: "One criterion is met by her record, the other is for her to attest"
* status = #active
* purpose = #benefits
* patient = Reference(linda)
* servicedDate = "2026-06-30"
* created = "2026-06-30T14:05:00-07:00"
* requestor = Reference(riverbend-clinic)
* request = Reference(linda-eligibility-request)
* outcome = #complete
* insurer = Reference(redtail-health-plan)
* insurance[0].coverage = Reference(linda-coverage)
* insurance[0].inforce = true
* insurance[0].item[0].productOrService = $population#9 "Birth Equity"
* insurance[0].item[0].excluded = false
* insurance[0].item[0].benefit[0].type = $benefit#decision
* insurance[0].item[0].benefit[0].type.text = "decision"
* insurance[0].item[0].benefit[0].allowedString = "needs-information"
* insurance[0].item[0].benefit[1].type = $benefit#criterion
* insurance[0].item[0].benefit[1].type.text = "Pregnant or within 12 months postpartum"
* insurance[0].item[0].benefit[1].allowedString = "met, record"
* insurance[0].item[0].authorizationSupporting[0].text = "Is the member subject to disparities by California's public health data on maternal health?"
