Instance: alma-coverage
InstanceOf: CalAimCoverage
Usage: #example
Title: "Alma's coverage"
Description: "Alma is enrolled in a made-up plan"
* status = #active
* type = $act-code#SUBSIDIZ
* subscriberId = "90000001A"
* beneficiary = Reference(alma)
* payor = Reference(riverbend-health-plan)
* period.start = "2025-01-01"
* extension[countyOfResponsibility].valueCoding = $county#07 "Contra Costa"
