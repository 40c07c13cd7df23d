Instance: linda-coverage
InstanceOf: CalAimCoverage
Usage: #example
Title: "Linda's coverage"
Description: "Linda is enrolled in a made-up plan"
* status = #active
* type = $act-code#SUBSIDIZ
* subscriberId = "90000003D"
* beneficiary = Reference(linda)
* payor = Reference(riverbend-health-plan)
* period.start = "2026-05-01"
* period.end = "2027-04-30"
* extension[countyOfResponsibility].valueCoding = $county#19 "Los Angeles"
