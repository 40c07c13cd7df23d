// fails: CodeSystem/county#59
Instance: coverage-with-unknown-county
InstanceOf: Coverage
Usage: #example
Title: "A county that does not exist"
Description: "Medi-Cal numbers the counties from 01 to 58"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-coverage"
* status = #active
* beneficiary = Reference(alma)
* payor = Reference(riverbend-health-plan)
* period.start = "2026-01-01"
* extension.url = "https://calaimfhir.org/fhir/StructureDefinition/county-of-responsibility"
* extension.valueCoding.system = "https://calaimfhir.org/fhir/CodeSystem/county"
* extension.valueCoding.code = #59
