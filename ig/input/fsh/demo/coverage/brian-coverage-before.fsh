Instance: brian-coverage-before
InstanceOf: CalAimCoverage
Usage: #example
Title: "Brian's coverage before it lapsed"
Description: "It ended while he was in jail"
* insert MadeUp
* status = #active
* type = $act-code#SUBSIDIZ
* subscriberId = "90000002C"
* beneficiary = Reference(brian)
* payor = Reference(riverbend-health-plan)
* period.start = "2024-03-01"
* period.end = "2025-11-30"
* extension[countyOfResponsibility].valueCoding = $county#07 "Contra Costa"
