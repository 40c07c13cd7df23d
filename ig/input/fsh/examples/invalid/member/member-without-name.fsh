// fails: Patient.name: minimum required = 1
Instance: member-without-name
InstanceOf: Patient
Usage: #example
Title: "No name"
Description: "A number is not enough"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-member"
* identifier.system = $cin
* identifier.value = "90000001A"
* birthDate = "1956-03-14"
