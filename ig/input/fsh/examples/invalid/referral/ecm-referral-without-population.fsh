// fails: ServiceRequest.extension: minimum required = 1
// fails: Slice 'ServiceRequest.extension:populationOfFocus'
Instance: ecm-referral-without-population
InstanceOf: ServiceRequest
Usage: #example
Title: "No population of focus"
Description: "The plan cannot tell why"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ecm-referral"
* status = #active
* intent = #order
* category = $calaim-program#ecm
* code = $calaim-program#ecm
* subject = Reference(brian)
* authoredOn = "2026-08-17"
* requester = Reference(riverbend-clinic)
