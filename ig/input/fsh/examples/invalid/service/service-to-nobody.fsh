// fails: Encounter.subject: minimum required = 1
Instance: service-to-nobody
InstanceOf: Encounter
Usage: #example
Title: "No member"
Description: "A service is given to somebody"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-service-encounter"
* status = #finished
* class = $act-code#VR
* type = $core-service#3 "Enhanced Coordination of Care"
* period.start = "2026-08-04"
* serviceProvider = Reference(lantern-care-management)
