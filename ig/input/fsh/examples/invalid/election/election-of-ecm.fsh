// fails: in the value set 'Community Supports'
Instance: election-of-ecm
InstanceOf: InsurancePlan
Usage: #example
Title: "ECM"
Description: "Every plan has to offer it"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-plan-election"
* status = #active
* name = "Respite Services"
* ownedBy = Reference(two-county-plan)
* coverageArea = Reference(contra-costa-county)
* type = $calaim-program#ecm
