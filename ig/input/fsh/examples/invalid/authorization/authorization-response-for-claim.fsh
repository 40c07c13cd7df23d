// fails: Value is 'claim' but is fixed to 'preauthorization'
Instance: authorization-response-for-claim
InstanceOf: ClaimResponse
Usage: #example
Title: "The answer to a claim"
Description: "It answers no request for authorization"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-service-authorization-response"
* use = #claim

* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-08-25"
* insurer = Reference(riverbend-health-plan)
* request = Reference(brian-housing-authorization-request)
* outcome = #complete
* preAuthRef = "A2026-000417"
