// fails: ServiceRequest.requester: minimum required = 1
Instance: ecm-referral-without-requester
InstanceOf: ServiceRequest
Usage: #example
Title: "Nobody asks"
Description: "The loop cannot be closed"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ecm-referral"
* status = #active
* intent = #order
* category = $calaim-program#ecm
* code = $calaim-program#ecm
* subject = Reference(brian)
* authoredOn = "2026-08-17"
* extension.url = "https://calaimfhir.org/fhir/StructureDefinition/population-of-focus"
* extension.valueCoding.system = "https://calaimfhir.org/fhir/CodeSystem/ecm-population-of-focus"
* extension.valueCoding.code = #1a
