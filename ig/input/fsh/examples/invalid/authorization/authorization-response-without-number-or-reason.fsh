// fails: decided-authorization-has-number-or-reason
Instance: authorization-response-without-number-or-reason
InstanceOf: ClaimResponse
Usage: #example
Title: "Decided, nobody knows how"
Description: "Neither a number to bill with nor a reason to appeal against"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-service-authorization-response"
* use = #preauthorization

* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-08-25"
* insurer = Reference(riverbend-health-plan)
* request = Reference(brian-housing-authorization-request)
* outcome = #complete
