// fails: InsurancePlan.ownedBy: minimum required = 1
Instance: election-of-nobody
InstanceOf: InsurancePlan
Usage: #example
Title: "No plan"
Description: "Somebody offers it"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-plan-election"
* status = #active
* name = "Respite Services"
* type = $community-support#respite
* coverageArea = Reference(contra-costa-county)
