Instance: sophia-coverage
InstanceOf: CalAimCoverage
Usage: #example
Title: "Sophia's coverage"
Description: "The plan is named by its plan code only"
* status = #active
* subscriberId = "90000004E"
* beneficiary = Reference(sophia)
* payor.identifier.system = $health-care-plan
* payor.identifier.value = "999"
* period.start = "2025-07-01"
