// fails: CoverageEligibilityRequest.serviced[x]: minimum required = 1
Instance: eligibility-request-without-day
InstanceOf: CoverageEligibilityRequest
Usage: #example
Title: "No day"
Description: "Coverage and rules change by the day"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-eligibility-request"
* status = #active
* purpose = #benefits
* patient = Reference(brian)
* created = "2026-08-17T10:15:00-07:00"
* provider = Reference(riverbend-clinic)
* insurer = Reference(riverbend-health-plan)
* insurance[0].coverage = Reference(brian-coverage)
* item[0].category = $calaim-program#ecm
* item[0].productOrService = $population#1a "Adults experiencing homelessness"
