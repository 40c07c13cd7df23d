// fails: asked-service-is-of-its-category
Instance: eligibility-request-under-wrong-program
InstanceOf: CoverageEligibilityRequest
Usage: #example
Title: "A Community Support as ECM"
Description: "Whoever counts by programme would count it wrong"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-eligibility-request"
* status = #active
* purpose = #benefits
* patient = Reference(brian)
* servicedDate = "2026-08-17"
* created = "2026-08-17T10:15:00-07:00"
* provider = Reference(riverbend-clinic)
* insurer = Reference(riverbend-health-plan)
* insurance[0].coverage = Reference(brian-coverage)
* item[0].category = $calaim-program#ecm
* item[0].productOrService = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
