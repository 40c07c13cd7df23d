Instance: Coverage-period
InstanceOf: SearchParameter
Usage: #definition
Title: "Days of a coverage"
* insert Search(Coverage-period, Coverage, period, date)
* description = "The days on which a coverage is in force: who is a plan's member on a day (period=le[day]&period=ge[day]), and whose coverage ends soon."
* expression = "Coverage.period"
