// fails: Group.managingEntity: minimum required = 1
Instance: member-list-without-plan
InstanceOf: Group
Usage: #example
Title: "No plan"
Description: "Nobody answers for it"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-member-list"
* type = #person
* actual = true
* member[0].entity = Reference(brian)
