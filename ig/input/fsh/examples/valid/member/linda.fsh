Instance: linda
InstanceOf: CalAimMember
Usage: #example
Title: "Linda"
Description: "Linda is pregnant"
* identifier[cin].value = "90000003D"
* name.use = #official
* name.family = "Example"
* name.given = "Linda"
* gender = #female
* birthDate = "1993-06-21"
