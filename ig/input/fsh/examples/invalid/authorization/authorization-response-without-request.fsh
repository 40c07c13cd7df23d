// fails: ClaimResponse.request: minimum required = 1
Instance: authorization-response-without-request
InstanceOf: ClaimResponse
Usage: #example
Title: "Nobody asked"
Description: "The provider cannot tell what is authorized"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-service-authorization-response"
* use = #preauthorization

* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-08-25"
* insurer = Reference(riverbend-health-plan)
* outcome = #complete
* preAuthRef = "A2026-000417"
