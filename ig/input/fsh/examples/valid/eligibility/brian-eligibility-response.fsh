Instance: brian-eligibility-response
InstanceOf: CalAimEligibilityResponse
Usage: #example
Title: "Brian: he may have ECM, and perhaps help to find a home"
Description: "The decisions, one criterion and the whole answer of the operation"
* extension[eligibilityAnswer].valueReference.reference = "#answer"
* contained[0] = answer
* status = #active
* purpose = #benefits
* patient = Reference(brian)
* servicedDate = "2026-08-17"
* created = "2026-08-17T10:15:00-07:00"
* requestor = Reference(riverbend-clinic)
* request = Reference(brian-eligibility-request)
* outcome = #complete
* insurer = Reference(riverbend-health-plan)
* insurance[0].coverage = Reference(brian-coverage)
* insurance[0].inforce = true
* insurance[0].item[0].productOrService = $population#1a "Adults experiencing homelessness"
* insurance[0].item[0].name = "Adults experiencing homelessness"
* insurance[0].item[0].excluded = false
* insurance[0].item[0].benefit[0].type = $benefit#decision
* insurance[0].item[0].benefit[0].type.text = "decision"
* insurance[0].item[0].benefit[0].allowedString = "eligible"
* insurance[0].item[0].benefit[1].type = $benefit#criterion
* insurance[0].item[0].benefit[1].type.text = "Meets the criteria of ECM population 1a"
* insurance[0].item[0].benefit[1].allowedString = "met, record"
* insurance[0].item[1].productOrService = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
* insurance[0].item[1].name = "Housing Transition Navigation Services"
* insurance[0].item[1].excluded = false
* insurance[0].item[1].benefit[0].type = $benefit#decision
* insurance[0].item[1].benefit[0].type.text = "decision"
* insurance[0].item[1].benefit[0].allowedString = "needs-information"
* insurance[0].item[1].authorizationSupporting[0].text = "Does the member meet the published criteria of Housing Transition Navigation Services?"

Instance: answer
InstanceOf: Parameters
Usage: #inline
* parameter[0].name = "date"
* parameter[0].valueDate = "2026-08-17"
* parameter[1].name = "member"
* parameter[1].valueReference = Reference(brian)
* parameter[2].name = "coverage"
* parameter[2].part[0].name = "inForce"
* parameter[2].part[0].valueBoolean = true
* parameter[3].name = "service"
* parameter[3].part[0].name = "service"
* parameter[3].part[0].valueCoding = $population#1a "Adults experiencing homelessness"
* parameter[3].part[1].name = "decision"
* parameter[3].part[1].valueCode = #eligible
* parameter[4].name = "service"
* parameter[4].part[0].name = "service"
* parameter[4].part[0].valueCoding = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
* parameter[4].part[1].name = "decision"
* parameter[4].part[1].valueCode = #needs-information
