Instance: marsh-wren-respite-election
InstanceOf: CalAimPlanElection
Usage: #example
Title: "A service of one plan"
Description: "No first day is known"
* status = #active
* name = "Marsh Wren Health Plan: Respite Services"
* type = $community-support#respite "Respite Services"
* ownedBy = Reference(two-county-plan)
* coverageArea = Reference(contra-costa-county)
