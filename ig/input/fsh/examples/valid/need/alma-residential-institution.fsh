// warns: http://hl7.org/fhir/us/core/CodeSystem/condition-category
// warns: http://hl7.org/fhir/sid/icd-10-cm
// warns: http://hl7.org/fhir/us/core/CodeSystem/us-core-category
Instance: alma-residential-institution
InstanceOf: CalAimSdohCondition
Usage: #example
Title: "Alma: would rather live at home"
Description: "A health concern that Alma herself vouches for"
* clinicalStatus = $condition-status#active
* verificationStatus = $condition-certainty#unconfirmed
* category[sdoh] = $us-core-category#sdoh
* category[1] = http://hl7.org/fhir/us/core/CodeSystem/condition-category#health-concern
* code = $icd-10#Z59.3
* code.text = "Wants to leave the nursing facility"
* subject = Reference(alma)
* onsetDateTime = "2026-09"
* recordedDate = "2026-09-01"
* asserter = Reference(alma)
* evidence.detail = Reference(alma-living-situation)
