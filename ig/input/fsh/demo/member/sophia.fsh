Instance: sophia
InstanceOf: CalAimMember
Usage: #example
Title: "Sophia"
Description: "Sophia lives with asthma"
* insert MadeUp
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Sophia is the daughter of Linda and John, and lives with asthma. Wildfire smoke makes it flare up.</div>"
* identifier[cin].value = "90000004E"
* insert MadeUpNumber(identifier[cin])
* active = true
* name.use = #official
* name.family = "Tamarack"
* name.given = "Sophia"
* gender = #female
* birthDate = "2016-11-05"
* contact[0].relationship = $next-of-kin#N
* contact[0].relationship.text = "Mother"
* contact[0].name.family = "Tamarack"
* contact[0].name.given = "Linda"
* generalPractitioner = Reference(riverbend-clinic)
