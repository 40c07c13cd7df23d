// fails: Coverage.period.start: minimum required = 1
Instance: coverage-without-first-day
InstanceOf: Coverage
Usage: #example
Title: "No first day"
Description: "Nobody can say on which days it holds"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-coverage"
* status = #active
* beneficiary = Reference(alma)
* payor = Reference(riverbend-health-plan)
* period.end = "2026-12-31"
