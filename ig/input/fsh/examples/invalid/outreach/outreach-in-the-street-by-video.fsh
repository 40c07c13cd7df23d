// fails: outreach-in-person-is-not-virtual
Instance: outreach-in-the-street-by-video
InstanceOf: Encounter
Usage: #example
Title: "In the street, and virtual"
Description: "The two are billed with different modifiers and reported in different columns"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-outreach-attempt"
* status = #cancelled
* class = $act-code#VR
* type = $outreach-method#street "Community and street-level outreach"
* subject = Reference(brian)
* period.start = "2026-08-26"
* serviceProvider = Reference(lantern-care-management)
