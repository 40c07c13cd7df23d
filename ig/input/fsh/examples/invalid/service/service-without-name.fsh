// fails: Slice 'Encounter.type:service'
Instance: service-without-name
InstanceOf: Encounter
Usage: #example
Title: "A visit"
Description: "Which service it was decides what is reported and billed"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-service-encounter"
* status = #finished
* class = $act-code#FLD
* type.text = "Visit"
* subject = Reference(brian)
* period.start = "2026-09-08"
* serviceProvider = Reference(northside-housing)
