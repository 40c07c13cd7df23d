// fails: CodeSystem/ecm-population-of-focus#10
Instance: ecm-referral-with-unknown-population
InstanceOf: ServiceRequest
Usage: #example
Title: "A population that does not exist"
Description: "There is no population 10"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ecm-referral"
* status = #active
* intent = #order
* category = $calaim-program#ecm
* code = $calaim-program#ecm
* subject = Reference(brian)
* authoredOn = "2026-08-17"
* requester = Reference(riverbend-clinic)
* extension.url = "https://calaimfhir.org/fhir/StructureDefinition/population-of-focus"
* extension.valueCoding.system = "https://calaimfhir.org/fhir/CodeSystem/ecm-population-of-focus"
* extension.valueCoding.code = #10
