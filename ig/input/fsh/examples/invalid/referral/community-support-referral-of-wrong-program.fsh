// fails: Slice 'ServiceRequest.category:program': a matching slice is required
Instance: community-support-referral-of-wrong-program
InstanceOf: ServiceRequest
Usage: #example
Title: "The other programme"
Description: "The category says ECM, the code a Community Support"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-community-support-referral"
* status = #active
* intent = #order
* category = $calaim-program#ecm
* code = $community-support#housing-deposits
* subject = Reference(brian)
* authoredOn = "2026-08-17"
* requester = Reference(riverbend-clinic)
