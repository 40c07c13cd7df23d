// fails: Claim.item: minimum required = 1
Instance: authorization-request-without-item
InstanceOf: Claim
Usage: #example
Title: "Nothing asked for"
Description: "It needs its services"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-service-authorization-request"
* use = #preauthorization

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
