// fails: ended-enrolment-has-last-day
Instance: enrolment-ended-without-last-day
InstanceOf: EpisodeOfCare
Usage: #example
Title: "It ended, nobody knows when"
Description: "Services after the last day are not paid"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ecm-enrolment"
* extension[0].url = $extension-discontinuation
* extension[0].extension[0].url = "decision"
* extension[0].extension[0].valueCodeableConcept = $discontinuation-reason#1
* status = #finished
* type = $calaim-program#ecm
* patient = Reference(brian)
* managingOrganization = Reference(lantern-care-management)
* period.start = "2026-09-01"
