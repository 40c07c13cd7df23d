Instance: john
InstanceOf: RelatedPerson
Usage: #example
Title: "John"
Description: "Sophia's father, who asks for her; he has no Medi-Cal himself"
* insert MadeUp
* active = true
* patient = Reference(sophia)
* relationship = $role-code#FTH
* name.family = "Tamarack"
* name.given = "John"
