Instance: sophia
InstanceOf: CalAimMember
Usage: #example
Title: "Sophia"
Description: "Sophia lives with asthma"
* identifier[cin].value = "90000004E"
* name.use = #official
* name.family = "Example"
* name.given = "Sophia"
* gender = #female
* birthDate = "2016-11-05"
