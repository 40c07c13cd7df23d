// fails: The value provided ('proposal') was not found in the value set
Instance: ecm-referral-as-proposal
InstanceOf: ServiceRequest
Usage: #example
Title: "A proposal"
Description: "Only an order, or a plan's own filler order, is a referral"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-ecm-referral"
* status = #active
* intent = #proposal
* category = $calaim-program#ecm
* code = $calaim-program#ecm
* subject = Reference(brian)
* authoredOn = "2026-08-17"
* requester = Reference(riverbend-clinic)
* extension.url = "https://calaimfhir.org/fhir/StructureDefinition/population-of-focus"
* extension.valueCoding.system = "https://calaimfhir.org/fhir/CodeSystem/ecm-population-of-focus"
* extension.valueCoding.code = #1a
