Instance: linda
InstanceOf: CalAimMember
Usage: #example
Title: "Linda"
Description: "Linda is pregnant"
* insert MadeUp
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Linda is pregnant, which is why she has Medi-Cal now. At an appointment her blood pressure was found to be high.</div>"
* identifier[cin].value = "90000003D"
* insert MadeUpNumber(identifier[cin])
* active = true
* name.use = #official
* name.family = "Tamarack"
* name.given = "Linda"
* gender = #female
* birthDate = "1993-06-21"
* generalPractitioner = Reference(riverbend-clinic)
