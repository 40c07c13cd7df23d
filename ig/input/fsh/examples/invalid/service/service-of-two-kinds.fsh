// fails: encounter-is-ecm-or-one-community-support
Instance: service-of-two-kinds
InstanceOf: Encounter
Usage: #example
Title: "Two Community Supports in one"
Description: "Each is authorized and billed by itself"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-service-encounter"
* status = #finished
* class = $act-code#FLD
* type[0] = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
* type[1] = $community-support#housing-deposits "Housing Deposits"
* subject = Reference(brian)
* period.start = "2026-09-08"
* serviceProvider = Reference(northside-housing)
