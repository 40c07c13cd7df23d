// fails: ExplanationOfBenefit.item: minimum required = 1
Instance: explanation-of-benefit-without-service
InstanceOf: ExplanationOfBenefit
Usage: #example
Title: "Nothing was billed"
Description: "It needs the services"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-explanation-of-benefit"
* use = #claim

* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-10-16"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(northside-housing)
* outcome = #complete
* insurance[0].focal = true
* insurance[0].coverage = Reference(brian-coverage)
