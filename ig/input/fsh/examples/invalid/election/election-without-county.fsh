// fails: InsurancePlan.coverageArea: minimum required = 1
Instance: election-without-county
InstanceOf: InsurancePlan
Usage: #example
Title: "No county"
Description: "Elections are made county by county"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-plan-election"
* status = #active
* name = "Respite Services"
* type = $community-support#respite
* ownedBy = Reference(two-county-plan)
