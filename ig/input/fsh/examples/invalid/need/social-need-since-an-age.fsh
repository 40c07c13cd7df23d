// fails: onsetAge is not known
Instance: social-need-since-an-age
InstanceOf: Condition
Usage: #example
Title: "Since he was forty"
Description: "Criteria count days: send a date or a period"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-sdoh-condition"
* clinicalStatus = $condition-status#active
* verificationStatus = $condition-certainty#confirmed
* category[0] = $us-core-category#sdoh
* category[1] = $condition-category#problem-list-item
* code = $icd-10#Z59.02
* subject = Reference(brian)
* onsetAge.value = 41
* onsetAge.unit = "years"
* onsetAge.system = "http://unitsofmeasure.org"
* onsetAge.code = #a
