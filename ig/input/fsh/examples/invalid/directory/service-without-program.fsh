// fails: service-names-its-program
Instance: service-without-program
InstanceOf: HealthcareService
Usage: #example
Title: "No programme"
Description: "Who looks for CalAIM services does not find it"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-healthcare-service"
* providedBy = Reference(northside-housing)
* type = $community-support#housing-transition-navigation
