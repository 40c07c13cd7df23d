Instance: sophia-eligibility-response
InstanceOf: CalAimEligibilityResponse
Usage: #example
Title: "Sophia: more must be known"
Description: "What is missing stands with the service"
* status = #active
* purpose = #benefits
* patient = Reference(sophia)
* servicedDate = "2026-09-12"
* created = "2026-09-12T10:15:00-07:00"
* requestor = Reference(riverbend-clinic)
* request = Reference(sophia-eligibility-request)
* outcome = #complete
* insurer = Reference(redtail-health-plan)
* insurance[0].coverage = Reference(sophia-coverage)
* insurance[0].inforce = true
* insurance[0].item[0].productOrService = $community-support#asthma-remediation "Asthma Remediation"
* insurance[0].item[0].excluded = false
* insurance[0].item[0].benefit[0].type = $benefit#decision
* insurance[0].item[0].benefit[0].type.text = "decision"
* insurance[0].item[0].benefit[0].allowedString = "needs-information"
* insurance[0].item[0].authorizationSupporting[0].text = "Does the member meet the published criteria of Asthma Remediation?"
