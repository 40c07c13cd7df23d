// fails: ClaimResponse.request: minimum required = 1
Instance: claim-response-without-claim
InstanceOf: ClaimResponse
Usage: #example
Title: "No claim"
Description: "The provider cannot post it"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-claim-response"
* use = #claim

* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-10-14"
* insurer = Reference(riverbend-health-plan)
* outcome = #complete
