// fails: HealthcareService.providedBy: minimum required = 1
Instance: service-of-nobody
InstanceOf: HealthcareService
Usage: #example
Title: "No provider"
Description: "A referral could not be assigned"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-healthcare-service"
* program = $calaim-program#community-support
* type = $community-support#housing-transition-navigation
