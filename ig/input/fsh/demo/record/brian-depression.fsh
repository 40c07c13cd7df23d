// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: brian-depression
InstanceOf: Condition
Usage: #example
Title: "Brian: depression, which he does not want diagnosed"
* insert MadeUp
* clinicalStatus = $condition-status#active
* verificationStatus = $condition-certainty#provisional
* category = $condition-category#problem-list-item
* code = $icd-10#F32.A "Depression, unspecified"
* subject = Reference(brian)
* onsetDateTime = "2026-03-10"
* recordedDate = "2026-03-10"
