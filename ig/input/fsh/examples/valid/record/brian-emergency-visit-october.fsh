// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: brian-emergency-visit-october
InstanceOf: Encounter
Usage: #example
Title: "Brian: a relapse"
Description: "In the emergency department once more, and this time his care manager hears of it"
* status = #finished
* class = $act-code#EMER
* subject = Reference(brian)
* period.start = "2026-10-03T22:15:00-07:00"
* period.end = "2026-10-04T01:45:00-07:00"
* serviceProvider = Reference(delta-view-hospital)
* reasonCode = $icd-10#F10.929 "Alcohol use, unspecified with intoxication, unspecified"
