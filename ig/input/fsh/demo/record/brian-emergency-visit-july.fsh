// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: brian-emergency-visit-july
InstanceOf: Encounter
Usage: #example
Title: "Brian: in the emergency department"
* insert MadeUp
* status = #finished
* class = $act-code#EMER
* subject = Reference(brian)
* period.start = "2026-07-04"
* period.end = "2026-07-04"
* serviceProvider = Reference(delta-view-hospital)
* reasonCode = $icd-10#F10.929 "Alcohol use, unspecified with intoxication, unspecified"
