// warns: http://hl7.org/fhir/sid/icd-10-cm
// warns: http://hl7.org/fhir/us/core/CodeSystem/us-core-category
Instance: brian-loss-of-family
InstanceOf: CalAimSdohCondition
Usage: #example
Title: "Brian: lost his parents"
Description: "On the problem list, with a code of the DHCS priority list"
* clinicalStatus = $condition-status#active
* verificationStatus = $condition-certainty#confirmed
* category[sdoh] = $us-core-category#sdoh
* category[1] = $condition-category#problem-list-item
* code = $icd-10#Z63.4
* subject = Reference(brian)
* onsetDateTime = "2025"
* recordedDate = "2026-03-10"
