// fails: CoverageEligibilityResponse.insurance: minimum required = 1
Instance: eligibility-response-without-coverage
InstanceOf: CoverageEligibilityResponse
Usage: #example
Title: "Nothing about coverage"
Description: "A coverage that is not known is said to be unknown"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-eligibility-response"
* status = #active
* purpose = #benefits
* patient = Reference(brian)
* servicedDate = "2026-08-17"
* created = "2026-08-17T10:15:00-07:00"
* requestor = Reference(riverbend-clinic)
* request = Reference(brian-eligibility-request)
* outcome = #complete
* insurer = Reference(riverbend-health-plan)
