// warns: http://loinc.org
Instance: linda-pregnancy
InstanceOf: Observation
Usage: #example
Title: "Linda: pregnant"
* insert MadeUp
* status = #final
* code = $loinc#82810-3 "Pregnancy status"
* subject = Reference(linda)
* effectiveDateTime = "2026-05-12"
* performer = Reference(riverbend-clinic)
* valueCodeableConcept = $snomed#77386006 "Pregnant"
