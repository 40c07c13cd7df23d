// warns: http://hl7.org/fhir/sid/icd-10-cm
// warns: http://hl7.org/fhir/us/core/CodeSystem/us-core-category
Instance: need-that-ended-in-its-year
InstanceOf: CalAimSdohCondition
Usage: #example
Title: "A need that began and ended in one year"
Description: "Of its beginning only the year is known, of its end the day; some criteria look back on it"
* clinicalStatus = $condition-status#resolved
* verificationStatus = $condition-certainty#confirmed
* category[sdoh] = $us-core-category#sdoh
* category[1] = $condition-category#problem-list-item
* code = $icd-10#Z59.02
* subject = Reference(member-without-cin)
* onsetDateTime = "2024"
* abatementDateTime = "2024-06-30"
* recordedDate = "2026-03-10"
