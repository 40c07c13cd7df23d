// fails: Condition.code: minimum required = 1
Instance: social-need-without-code
InstanceOf: Condition
Usage: #example
Title: "A need of no kind"
Description: "It does not say which"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-sdoh-condition"
* clinicalStatus = $condition-status#active
* verificationStatus = $condition-certainty#confirmed
* category[0] = $us-core-category#sdoh
* category[1] = $condition-category#problem-list-item
* subject = Reference(brian)
* onsetDateTime = "2025-09-01"
