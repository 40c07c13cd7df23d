// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: alma-stroke-stay
InstanceOf: Encounter
Usage: #example
Title: "Alma: in hospital after the stroke"
* insert MadeUp
* status = #finished
* class = $act-code#IMP
* subject = Reference(alma)
* period.start = "2025-11-08"
* period.end = "2025-11-29"
* serviceProvider = Reference(delta-view-hospital)
* reasonCode = $icd-10#I63.9 "Cerebral infarction, unspecified"
