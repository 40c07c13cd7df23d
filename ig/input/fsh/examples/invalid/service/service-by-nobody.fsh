// fails: Encounter.serviceProvider: minimum required = 1
Instance: service-by-nobody
InstanceOf: Encounter
Usage: #example
Title: "No provider"
Description: "The plan could not tell who began"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-service-encounter"
* status = #finished
* class = $act-code#VR
* type = $core-service#3 "Enhanced Coordination of Care"
* subject = Reference(linda)
* period.start = "2026-08-04"
