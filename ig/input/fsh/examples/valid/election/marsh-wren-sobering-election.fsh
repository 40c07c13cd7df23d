Instance: marsh-wren-sobering-election
InstanceOf: CalAimPlanElection
Usage: #example
Title: "A service that was withdrawn"
Description: "It stood until its last day"
* status = #retired
* name = "Marsh Wren Health Plan: Sobering Centers"
* type = $community-support#sobering-centers "Sobering Centers"
* ownedBy = Reference(two-county-plan)
* coverageArea = Reference(contra-costa-county)
* period.start = "2024-01-01"
* period.end = "2026-06-30"
