// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: alma-heart-failure
InstanceOf: Condition
Usage: #example
Title: "Alma: heart failure"
* insert MadeUp
* clinicalStatus = $condition-status#active
* verificationStatus = $condition-certainty#confirmed
* category = $condition-category#problem-list-item
* code = $icd-10#I50.9 "Heart failure, unspecified"
* subject = Reference(alma)
* onsetDateTime = "2019-02-18"
* recordedDate = "2019-02-18"
