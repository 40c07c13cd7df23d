// fails: cin-has-its-form
Instance: member-with-card-number-as-cin
InstanceOf: Patient
Usage: #example
Title: "The whole card number as CIN"
Description: "Fourteen characters where nine are meant"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-member"
* identifier.system = $cin
* identifier.value = "90000001A25094"
* name.family = "Example"
* birthDate = "1956-03-14"
