// fails: Slice 'Encounter.type:method'
Instance: outreach-without-method
InstanceOf: Encounter
Usage: #example
Title: "Tried, nobody knows how"
Description: "The method is reported, and decides the billing code"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-outreach-attempt"
* status = #cancelled
* class = $act-code#FLD
* type.text = "Outreach"
* subject = Reference(brian)
* period.start = "2026-08-26"
* serviceProvider = Reference(lantern-care-management)
