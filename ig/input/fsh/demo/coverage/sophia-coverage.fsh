Instance: sophia-coverage
InstanceOf: CalAimCoverage
Usage: #example
Title: "Sophia's coverage"
Description: "The plan is named by its plan code only"
* insert MadeUp
* status = #active
* type = $act-code#SUBSIDIZ
* subscriberId = "90000004E"
* beneficiary = Reference(sophia)
* payor.identifier.system = $health-care-plan
* payor.identifier.value = "998"
* period.start = "2025-07-01"
* extension[countyOfResponsibility].valueCoding = $county#07 "Contra Costa"
