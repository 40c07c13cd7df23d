// fails: Claim.insurer: minimum required = 1
Instance: authorization-request-without-plan
InstanceOf: Claim
Usage: #example
Title: "No plan"
Description: "Nobody is asked"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-service-authorization-request"
* use = #preauthorization

* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-08-20"
* provider = Reference(northside-housing)
* priority = http://terminology.hl7.org/CodeSystem/processpriority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(brian-coverage)
* item[0].sequence = 1
* item[0].productOrService = $community-support#housing-transition-navigation
