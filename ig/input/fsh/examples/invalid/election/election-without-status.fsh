// fails: InsurancePlan.status: minimum required = 1
Instance: election-without-status
InstanceOf: InsurancePlan
Usage: #example
Title: "No status"
Description: "It may be an intention"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-plan-election"
* name = "Respite Services"
* type = $community-support#respite
* ownedBy = Reference(two-county-plan)
* coverageArea = Reference(contra-costa-county)
