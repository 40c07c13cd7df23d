// fails: Patient.birthDate: minimum required = 1
Instance: member-without-birth-date
InstanceOf: Patient
Usage: #example
Title: "No date of birth"
Description: "Who is meant stays open"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-member"
* name.family = "Example"
