// fails: ServiceRequest.code.coding:service: max allowed = 1
Instance: community-support-referral-with-two-services
InstanceOf: ServiceRequest
Usage: #example
Title: "Two services at once"
Description: "One referral, one service"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-community-support-referral"
* status = #active
* intent = #order
* category = $calaim-program#community-support
* code = $community-support#housing-deposits
* subject = Reference(brian)
* authoredOn = "2026-08-17"
* requester = Reference(riverbend-clinic)
* code.coding[1] = $community-support#transitional-rent
