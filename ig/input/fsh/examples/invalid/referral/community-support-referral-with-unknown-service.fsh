// fails: CodeSystem/community-support#housing-deposit
Instance: community-support-referral-with-unknown-service
InstanceOf: ServiceRequest
Usage: #example
Title: "A service that does not exist"
Description: "The code is misspelt"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-community-support-referral"
* status = #active
* intent = #order
* category = $calaim-program#community-support
* code = $community-support#housing-deposit
* subject = Reference(brian)
* authoredOn = "2026-08-17"
* requester = Reference(riverbend-clinic)
