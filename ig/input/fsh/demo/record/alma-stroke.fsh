// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: alma-stroke
InstanceOf: Condition
Usage: #example
Title: "Alma: her stroke"
* insert MadeUp
* clinicalStatus = $condition-status#inactive
* verificationStatus = $condition-certainty#confirmed
* category = $condition-category#problem-list-item
* code = $icd-10#I63.9 "Cerebral infarction, unspecified"
* subject = Reference(alma)
* onsetDateTime = "2025-11-08"
* recordedDate = "2025-11-08"
