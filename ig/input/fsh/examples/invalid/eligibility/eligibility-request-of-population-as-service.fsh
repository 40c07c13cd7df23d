// fails: asked-service-is-of-its-category
Instance: eligibility-request-of-population-as-service
InstanceOf: CoverageEligibilityRequest
Usage: #example
Title: "A population of focus as Community Support"
Description: "The same the other way round"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-eligibility-request"
* status = #active
* purpose = #benefits
* patient = Reference(brian)
* servicedDate = "2026-08-17"
* created = "2026-08-17T10:15:00-07:00"
* provider = Reference(riverbend-clinic)
* insurer = Reference(riverbend-health-plan)
* insurance[0].coverage = Reference(brian-coverage)
* item[0].category = $calaim-program#community-support
* item[0].productOrService = $population#1a "Adults experiencing homelessness"
