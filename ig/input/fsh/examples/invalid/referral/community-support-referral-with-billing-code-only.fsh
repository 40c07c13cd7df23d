// fails: referral-names-its-community-support
// fails: Slice 'ServiceRequest.code.coding:service': a matching slice is required
Instance: community-support-referral-with-billing-code-only
InstanceOf: ServiceRequest
Usage: #example
Title: "A billing code alone"
Description: "It may stand beside the service, not in its place"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-community-support-referral"
* status = #active
* intent = #order
* category = $calaim-program#community-support
* code = $hcpcs#H0043
* subject = Reference(brian)
* authoredOn = "2026-08-17"
* requester = Reference(riverbend-clinic)
