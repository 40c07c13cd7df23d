Instance: alma-coverage
InstanceOf: CalAimCoverage
Usage: #example
Title: "Alma's coverage"
Description: "Her Medi-Cal, which pays after Medicare"
* insert MadeUp
* status = #active
* type = $act-code#SUBSIDIZ
* subscriberId = "90000001A"
* beneficiary = Reference(alma)
* payor = Reference(riverbend-health-plan)
* period.start = "2025-01-01"
* extension[countyOfResponsibility].valueCoding = $county#07 "Contra Costa"
