// fails: begun-enrolment-has-first-day
Instance: enrolment-active-without-first-day
InstanceOf: EpisodeOfCare
Usage: #example
Title: "It runs, nobody knows since when"
Description: "The benefit's first day is reported"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ecm-enrolment"
* status = #active
* type = $calaim-program#ecm
* patient = Reference(brian)
* managingOrganization = Reference(lantern-care-management)
