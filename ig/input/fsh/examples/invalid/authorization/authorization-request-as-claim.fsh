// fails: Value is 'claim' but is fixed to 'preauthorization'
Instance: authorization-request-as-claim
InstanceOf: Claim
Usage: #example
Title: "A claim"
Description: "What is billed is no longer asked for"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-service-authorization-request"
* use = #claim

* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-08-20"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(northside-housing)
* priority = http://terminology.hl7.org/CodeSystem/processpriority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(brian-coverage)
* item[0].sequence = 1
* item[0].productOrService = $community-support#housing-transition-navigation
