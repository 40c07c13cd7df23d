Instance: brian
InstanceOf: CalAimMember
Usage: #example
Title: "Brian"
Description: "Brian lost his home and lives on the street"
* insert MadeUp
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Brian lost his work, his parents and his car, and lives on the street. Emergency departments know him. His Medi-Cal lapsed once and is active again.</div>"
* identifier[cin].value = "90000002C"
* insert MadeUpNumber(identifier[cin])
* active = true
* name.use = #official
* name.family = "Harrowby"
* name.given = "Brian"
* gender = #male
* birthDate = "1984-09-02"
* generalPractitioner = Reference(riverbend-clinic)
