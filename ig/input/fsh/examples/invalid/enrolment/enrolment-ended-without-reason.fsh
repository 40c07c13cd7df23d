// fails: ended-enrolment-says-why
Instance: enrolment-ended-without-reason
InstanceOf: EpisodeOfCare
Usage: #example
Title: "It ended, nobody knows why"
Description: "The plan reports a reason for each"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ecm-enrolment"
* status = #finished
* type = $calaim-program#ecm
* patient = Reference(brian)
* managingOrganization = Reference(lantern-care-management)
* period.start = "2026-09-01"
* period.end = "2026-10-31"
