// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: sophia-asthma
InstanceOf: Condition
Usage: #example
Title: "Sophia: asthma"
* insert MadeUp
* clinicalStatus = $condition-status#active
* verificationStatus = $condition-certainty#confirmed
* category = $condition-category#problem-list-item
* code = $icd-10#J45.909 "Unspecified asthma, uncomplicated"
* subject = Reference(sophia)
* onsetDateTime = "2020-10-12"
* recordedDate = "2020-10-12"
