// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: alma-pressure-ulcer
InstanceOf: Condition
Usage: #example
Title: "Alma: a bedsore that will not heal"
* insert MadeUp
* clinicalStatus = $condition-status#active
* verificationStatus = $condition-certainty#confirmed
* category = $condition-category#problem-list-item
* code = $icd-10#L89.90 "Pressure ulcer of unspecified site, unspecified stage"
* subject = Reference(alma)
* onsetDateTime = "2026-05-20"
* recordedDate = "2026-05-20"
