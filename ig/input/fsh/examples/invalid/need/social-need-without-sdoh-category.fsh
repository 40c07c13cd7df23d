// fails: Slice 'Condition.category:sdoh': a matching slice is required
Instance: social-need-without-sdoh-category
InstanceOf: Condition
Usage: #example
Title: "A problem like any other"
Description: "Who looks for social needs does not find it"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-sdoh-condition"
* clinicalStatus = $condition-status#active
* verificationStatus = $condition-certainty#confirmed
* category = $condition-category#problem-list-item
* code = $icd-10#Z59.02
* subject = Reference(brian)
* onsetDateTime = "2025-09-01"
