// fails: the value set 'Reasons to discontinue ECM'
// fails: CodeSystem/ecm-discontinuation-reason#16
Instance: enrolment-ended-for-unknown-reason
InstanceOf: EpisodeOfCare
Usage: #example
Title: "A reason that does not exist"
Description: "There are fifteen"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ecm-enrolment"
* extension[0].url = $extension-discontinuation
* extension[0].extension[0].url = "decision"
* extension[0].extension[0].valueCodeableConcept = $discontinuation-reason#16
* status = #finished
* type = $calaim-program#ecm
* patient = Reference(brian)
* managingOrganization = Reference(lantern-care-management)
* period.start = "2026-09-01"
* period.end = "2026-10-31"
