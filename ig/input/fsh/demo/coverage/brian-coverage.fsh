Instance: brian-coverage
InstanceOf: CalAimCoverage
Usage: #example
Title: "Brian's coverage"
Description: "Active again after it had lapsed"
* insert MadeUp
* status = #active
* type = $act-code#SUBSIDIZ
* subscriberId = "90000002C"
* beneficiary = Reference(brian)
* payor = Reference(riverbend-health-plan)
* period.start = "2026-02-01"
* extension[countyOfResponsibility].valueCoding = $county#07 "Contra Costa"
