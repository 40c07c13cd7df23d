// fails: a code is required from the value set 'CalAIM services'
Instance: eligibility-request-for-unknown-service
InstanceOf: CoverageEligibilityRequest
Usage: #example
Title: "A service in words"
Description: "Only the services of CalAIM are decided"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-eligibility-request"
* status = #active
* purpose = #benefits
* patient = Reference(brian)
* servicedDate = "2026-08-17"
* created = "2026-08-17T10:15:00-07:00"
* provider = Reference(riverbend-clinic)
* insurer = Reference(riverbend-health-plan)
* insurance[0].coverage = Reference(brian-coverage)
* item[0].productOrService.text = "Dental care"
