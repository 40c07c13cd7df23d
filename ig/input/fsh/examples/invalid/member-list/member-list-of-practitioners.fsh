// fails: Value is 'practitioner' but is fixed to 'person'
Instance: member-list-of-practitioners
InstanceOf: Group
Usage: #example
Title: "Practitioners"
Description: "A list of members holds members"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-member-list"
* type = #practitioner
* actual = true
* managingEntity = Reference(riverbend-health-plan)
