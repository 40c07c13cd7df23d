// fails: capacity-gives-a-number
Instance: service-with-capacity-without-number
InstanceOf: HealthcareService
Usage: #example
Title: "A capacity without a number"
Description: "The day alone says nothing"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-healthcare-service"
* providedBy = Reference(northside-housing)
* program = $calaim-program#community-support
* type = $community-support#housing-transition-navigation
* extension.url = "https://calaimfhir.org/fhir/StructureDefinition/service-capacity"
* extension.extension.url = "asOf"
* extension.extension.valueDate = "2026-09-14"
