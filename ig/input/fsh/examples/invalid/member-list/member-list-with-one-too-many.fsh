// fails: list-counts-its-members
Instance: member-list-with-one-too-many
InstanceOf: Group
Usage: #example
Title: "One is counted, two are listed"
Description: "Neither of them has left"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-member-list"
* type = #person
* actual = true
* managingEntity = Reference(riverbend-health-plan)
* quantity = 1
* member[0].entity = Reference(brian)
* member[0].period.start = "2026-09-01"
* member[1].entity = Reference(alma)
* member[1].period.start = "2026-09-18"
* member[1].inactive = false
