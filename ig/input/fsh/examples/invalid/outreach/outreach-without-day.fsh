// fails: Encounter.period: minimum required = 1
Instance: outreach-without-day
InstanceOf: Encounter
Usage: #example
Title: "Tried, nobody knows when"
Description: "Each attempt is reported with its day"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-outreach-attempt"
* status = #cancelled
* class = $act-code#FLD
* type = $outreach-method#street "Community and street-level outreach"
* subject = Reference(brian)
* serviceProvider = Reference(lantern-care-management)
