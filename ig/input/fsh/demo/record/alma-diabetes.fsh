// warns: http://hl7.org/fhir/sid/icd-10-cm
Instance: alma-diabetes
InstanceOf: Condition
Usage: #example
Title: "Alma: diabetes"
* insert MadeUp
* clinicalStatus = $condition-status#active
* verificationStatus = $condition-certainty#confirmed
* category = $condition-category#problem-list-item
* code = $icd-10#E11.9 "Type 2 diabetes mellitus without complications"
* subject = Reference(alma)
* onsetDateTime = "2011-05-02"
* recordedDate = "2011-05-02"
