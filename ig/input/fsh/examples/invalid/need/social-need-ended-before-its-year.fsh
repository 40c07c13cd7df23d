// fails: need-begins-before-it-ends
Instance: social-need-ended-before-its-year
InstanceOf: Condition
Usage: #example
Title: "A period that ends before a year"
Description: "Periods and years are compared as far as they go"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-sdoh-condition"
* clinicalStatus = $condition-status#resolved
* verificationStatus = $condition-certainty#confirmed
* category[0] = $us-core-category#sdoh
* category[1] = $condition-category#problem-list-item
* code = $icd-10#Z59.02
* subject = Reference(brian)
* onsetDateTime = "2026"
* abatementPeriod.start = "2025-02-01"
* abatementPeriod.end = "2025-03-31"
