// fails: allows for the type date but found type Period
// fails: This element is not allowed by the profile http://hl7.org/fhir/StructureDefinition/date
Instance: eligibility-request-for-month
InstanceOf: CoverageEligibilityRequest
Usage: #example
Title: "A whole month"
Description: "One answer holds for one day"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-eligibility-request"
* status = #active
* purpose = #benefits
* patient = Reference(brian)
* servicedPeriod.start = "2026-08-01"
* servicedPeriod.end = "2026-08-31"
* created = "2026-08-17T10:15:00-07:00"
* provider = Reference(riverbend-clinic)
* insurer = Reference(riverbend-health-plan)
* insurance[0].coverage = Reference(brian-coverage)
* item[0].category = $calaim-program#ecm
* item[0].productOrService = $population#1a "Adults experiencing homelessness"
