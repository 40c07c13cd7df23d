// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: alma-wound-stay-september
InstanceOf: Encounter
Usage: #example
Title: "Alma: in hospital with the wound again"
* insert MadeUp
* status = #finished
* class = $act-code#IMP
* subject = Reference(alma)
* period.start = "2026-09-02"
* period.end = "2026-09-16"
* serviceProvider = Reference(delta-view-hospital)
* reasonCode = $icd-10#L89.90 "Pressure ulcer of unspecified site, unspecified stage"
