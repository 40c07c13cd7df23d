// fails: Value is 'preauthorization' but is fixed to 'claim'
Instance: explanation-of-benefit-for-authorization
InstanceOf: ExplanationOfBenefit
Usage: #example
Title: "An authorization"
Description: "Nothing was given yet"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-explanation-of-benefit"
* use = #preauthorization

* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-10-16"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(northside-housing)
* outcome = #complete
* insurance[0].focal = true
* insurance[0].coverage = Reference(brian-coverage)
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#H0043
* item[0].modifier[0] = $hcpcs#U6
* item[0].servicedDate = "2026-09-08"
* item[0].locationCodeableConcept = https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set#04
* item[0].quantity.value = 1
