// fails: Value is 'false' but is fixed to 'true'
Instance: member-list-of-nobody-in-particular
InstanceOf: Group
Usage: #example
Title: "A kind of people"
Description: "Members are named one by one"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-member-list"
* type = #person
* actual = false
* managingEntity = Reference(riverbend-health-plan)
