// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: sophia-emergency-visit
InstanceOf: Encounter
Usage: #example
Title: "Sophia: a flare-up in wildfire smoke"
* insert MadeUp
* status = #finished
* class = $act-code#EMER
* subject = Reference(sophia)
* period.start = "2026-09-06"
* period.end = "2026-09-06"
* serviceProvider = Reference(delta-view-hospital)
* reasonCode = $icd-10#J45.901 "Unspecified asthma with (acute) exacerbation"
