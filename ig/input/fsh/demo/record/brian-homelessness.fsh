// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: brian-homelessness
InstanceOf: Condition
Usage: #example
Title: "Brian: living on the street"
* insert MadeUp
* clinicalStatus = $condition-status#active
* verificationStatus = $condition-certainty#confirmed
* category = $condition-category#problem-list-item
* code = $icd-10#Z59.02 "Unsheltered homelessness"
* subject = Reference(brian)
* onsetDateTime = "2025-09-01"
* recordedDate = "2025-09-01"
