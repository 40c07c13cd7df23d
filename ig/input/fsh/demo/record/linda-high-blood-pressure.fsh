// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: linda-high-blood-pressure
InstanceOf: Condition
Usage: #example
Title: "Linda: high blood pressure"
* insert MadeUp
* clinicalStatus = $condition-status#active
* verificationStatus = $condition-certainty#confirmed
* category = $condition-category#problem-list-item
* code = $icd-10#O16.9 "Unspecified maternal hypertension, unspecified trimester"
* subject = Reference(linda)
* onsetDateTime = "2026-08-03"
* recordedDate = "2026-08-03"
