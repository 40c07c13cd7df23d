Instance: linda-coverage-before
InstanceOf: CalAimCoverage
Usage: #example
Title: "Linda's coverage of the year before"
Description: "With the aid code under which she had Medi-Cal then"
* status = #cancelled
* type = $act-code#SUBSIDIZ
* subscriberId = "90000003D"
* beneficiary = Reference(linda)
* payor = Reference(riverbend-health-plan)
* period.start = "2025-01-01"
* period.end = "2025-12-31"
* extension[countyOfResponsibility].valueCoding = $county#07 "Contra Costa"
* extension[aidCode].valueCoding = $aid-code#M1
