// fails: payor-names-a-plan
Instance: coverage-with-unnamed-payor
InstanceOf: Coverage
Usage: #example
Title: "A payor in words"
Description: "No plan can be found by a display text"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-coverage"
* status = #active
* beneficiary = Reference(alma)
* payor.display = "Medi-Cal"
* period.start = "2026-01-01"
