// fails: need-begins-before-it-ends
Instance: social-need-ended-before-it-began
InstanceOf: Condition
Usage: #example
Title: "Housed before he was homeless"
Description: "Criteria that look back would find it on no day"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-sdoh-condition"
* clinicalStatus = $condition-status#resolved
* verificationStatus = $condition-certainty#confirmed
* category[0] = $us-core-category#sdoh
* category[1] = $condition-category#problem-list-item
* code = $icd-10#Z59.02
* subject = Reference(brian)
* onsetDateTime = "2025-09-01"
* abatementDateTime = "2025-03-31"
