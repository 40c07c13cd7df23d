Instance: john
InstanceOf: RelatedPerson
Usage: #example
Title: "John"
Description: "Sophia's father, who asks for her"
* active = true
* patient = Reference(sophia)
* relationship = $role-code#FTH
* name.family = "Example"
* name.given = "John"
