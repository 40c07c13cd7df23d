// fails: listed-member-can-be-found
Instance: member-list-of-names
InstanceOf: Group
Usage: #example
Title: "Names only"
Description: "No record is exported for a name"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-member-list"
* type = #person
* actual = true
* managingEntity = Reference(riverbend-health-plan)
* member[0].entity.display = "Brian Harrowby"
