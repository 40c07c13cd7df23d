// fails: list-counts-its-members
Instance: member-list-cut-off
InstanceOf: Group
Usage: #example
Title: "Three are counted, one is listed"
Description: "The provider would never hear of two members"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-member-list"
* type = #person
* actual = true
* managingEntity = Reference(riverbend-health-plan)
* quantity = 3
* member[0].entity = Reference(brian)
* member[0].period.start = "2026-09-01"
