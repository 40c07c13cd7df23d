Instance: linda-coverage
InstanceOf: CalAimCoverage
Usage: #example
Title: "Linda's coverage"
Description: "New, by virtue of her pregnancy"
* insert MadeUp
* status = #active
* type = $act-code#SUBSIDIZ
* subscriberId = "90000003D"
* beneficiary = Reference(linda)
* payor = Reference(redtail-health-plan)
* period.start = "2026-05-01"
* extension[countyOfResponsibility].valueCoding = $county#07 "Contra Costa"
