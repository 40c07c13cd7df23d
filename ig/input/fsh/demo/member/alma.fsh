Instance: alma
InstanceOf: CalAimMember
Usage: #example
Title: "Alma"
Description: "Alma had a stroke and wants to go home from the nursing facility"
* insert MadeUp
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Alma lives with diabetes and heart failure. Since her stroke she has been in a nursing facility, and wants to go home. She has Medicare, which pays first, and Medi-Cal.</div>"
* identifier[cin].value = "90000001A"
* insert MadeUpNumber(identifier[cin])
* active = true
* name.use = #official
* name.family = "Quillmere"
* name.given = "Alma"
* gender = #female
* birthDate = "1956-03-14"
* generalPractitioner = Reference(riverbend-clinic)
