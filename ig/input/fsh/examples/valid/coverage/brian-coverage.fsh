Instance: brian-coverage
InstanceOf: CalAimCoverage
Usage: #example
Title: "Brian's coverage"
Description: "Brian is enrolled in a made-up plan"
* status = #active
* type = $act-code#SUBSIDIZ
* beneficiary = Reference(brian)
* payor = Reference(riverbend-health-plan)
* period.start = "2026-02-01"
* extension[countyOfResponsibility].valueCoding = $county#07 "Contra Costa"
