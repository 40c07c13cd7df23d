// fails: refused-claim-says-why
Instance: claim-response-refused-without-reason
InstanceOf: ClaimResponse
Usage: #example
Title: "Not taken in, nobody knows why"
Description: "It cannot be corrected"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-claim-response"
* use = #claim

* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-10-14"
* insurer = Reference(riverbend-health-plan)
* request = Reference(brian-housing-claim)
* outcome = #error
