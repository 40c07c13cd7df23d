// fails: Encounter.serviceProvider: minimum required = 1
Instance: outreach-of-nobody-in-particular
InstanceOf: Encounter
Usage: #example
Title: "No provider"
Description: "Attempts are counted by provider"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-outreach-attempt"
* status = #finished
* class = $act-code#VR
* type = $outreach-method#phone "Telephone call"
* subject = Reference(linda)
* period.start = "2026-07-08"
