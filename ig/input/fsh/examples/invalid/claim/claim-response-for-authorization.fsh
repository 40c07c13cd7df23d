// fails: Value is 'preauthorization' but is fixed to 'claim'
Instance: claim-response-for-authorization
InstanceOf: ClaimResponse
Usage: #example
Title: "An authorization"
Description: "It answers no claim"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-claim-response"
* use = #preauthorization

* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-10-14"
* insurer = Reference(riverbend-health-plan)
* request = Reference(brian-housing-claim)
* outcome = #complete
