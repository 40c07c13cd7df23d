// fails: EpisodeOfCare.managingOrganization: minimum required = 1
Instance: enrolment-without-provider
InstanceOf: EpisodeOfCare
Usage: #example
Title: "No provider"
Description: "Nobody could be asked about it"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ecm-enrolment"
* status = #active
* type = $calaim-program#ecm
* patient = Reference(brian)
* period.start = "2026-09-01"
