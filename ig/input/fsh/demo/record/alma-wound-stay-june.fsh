// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: alma-wound-stay-june
InstanceOf: Encounter
Usage: #example
Title: "Alma: in hospital with the wound"
* insert MadeUp
* status = #finished
* class = $act-code#IMP
* subject = Reference(alma)
* period.start = "2026-06-14"
* period.end = "2026-06-22"
* serviceProvider = Reference(delta-view-hospital)
* reasonCode = $icd-10#L89.90 "Pressure ulcer of unspecified site, unspecified stage"
