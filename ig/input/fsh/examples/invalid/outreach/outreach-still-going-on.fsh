// fails: The value provided ('in-progress') was not found in the value set
Instance: outreach-still-going-on
InstanceOf: Encounter
Usage: #example
Title: "Neither reached nor not reached"
Description: "An attempt is told when it is over"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-outreach-attempt"
* status = #in-progress
* class = $act-code#VR
* type = $outreach-method#phone "Telephone call"
* subject = Reference(linda)
* period.start = "2026-07-06"
* serviceProvider = Reference(lantern-care-management)
