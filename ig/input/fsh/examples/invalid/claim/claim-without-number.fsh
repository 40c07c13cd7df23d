// fails: Claim.identifier: minimum required = 1
Instance: claim-without-number
InstanceOf: Claim
Usage: #example
Title: "No number"
Description: "The answer could not be matched"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-claim"
* use = #claim
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-09-30"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(northside-housing)
* priority = http://terminology.hl7.org/CodeSystem/processpriority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(brian-coverage)
* insurance[0].preAuthRef = "A2026-000417"
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#H0043
* item[0].modifier[0] = $hcpcs#U6
* item[0].servicedDate = "2026-09-08"
* item[0].locationCodeableConcept = https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set#04
* item[0].quantity.value = 1
* item[0].net.value = 64.00
* item[0].net.currency = #USD
