Instance: alma
InstanceOf: CalAimMember
Usage: #example
Title: "Alma"
Description: "Alma had a stroke and wants to go home from the nursing facility"
* identifier[cin].value = "90000001A"
* name.use = #official
* name.family = "Example"
* name.given = "Alma"
* gender = #female
* birthDate = "1956-03-14"
