// fails: encounter-is-ecm-or-one-community-support
Instance: service-of-two-programs
InstanceOf: Encounter
Usage: #example
Title: "ECM and housing in one"
Description: "Two providers' work, two authorizations, two claims"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-service-encounter"
* status = #finished
* class = $act-code#FLD
* type[0] = $core-service#3 "Enhanced Coordination of Care"
* type[1] = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
* subject = Reference(brian)
* period.start = "2026-09-08"
* serviceProvider = Reference(northside-housing)
