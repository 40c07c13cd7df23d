// fails: CoverageEligibilityResponse.serviced[x]: minimum required = 1
Instance: eligibility-response-without-day
InstanceOf: CoverageEligibilityResponse
Usage: #example
Title: "No day"
Description: "Nobody can say when it held"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-eligibility-response"
* status = #active
* purpose = #benefits
* patient = Reference(brian)
* created = "2026-08-17T10:15:00-07:00"
* requestor = Reference(riverbend-clinic)
* request = Reference(brian-eligibility-request)
* outcome = #complete
* insurer = Reference(riverbend-health-plan)
* insurance[0].coverage = Reference(brian-coverage)
* insurance[0].inforce = true
* insurance[0].item[0].productOrService = $population#1a "Adults experiencing homelessness"
* insurance[0].item[0].benefit[0].type.text = "decision"
* insurance[0].item[0].benefit[0].allowedString = "eligible"
