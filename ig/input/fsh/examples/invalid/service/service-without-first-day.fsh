// fails: Encounter.period.start: minimum required = 1
Instance: service-without-first-day
InstanceOf: Encounter
Usage: #example
Title: "Done by some day"
Description: "Authorization, coverage and code go by the day of service"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-service-encounter"
* status = #finished
* class = $act-code#FLD
* type = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
* subject = Reference(brian)
* period.end = "2026-09-08"
* serviceProvider = Reference(northside-housing)
