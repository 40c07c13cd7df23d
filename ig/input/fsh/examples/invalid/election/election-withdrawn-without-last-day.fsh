// fails: withdrawn-election-has-last-day
Instance: election-withdrawn-without-last-day
InstanceOf: InsurancePlan
Usage: #example
Title: "Withdrawn some day"
Description: "Whether the service was offered in spring nobody can say"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-plan-election"
* status = #retired
* name = "Respite Services"
* type = $community-support#respite
* ownedBy = Reference(two-county-plan)
* coverageArea = Reference(contra-costa-county)
* period.start = "2024-01-01"
