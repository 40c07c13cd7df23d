// fails: community-support-is-named
Instance: community-support-without-name
InstanceOf: HealthcareService
Usage: #example
Title: "Some Community Support"
Description: "There are fifteen"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-healthcare-service"
* providedBy = Reference(northside-housing)
* program = $calaim-program#community-support
