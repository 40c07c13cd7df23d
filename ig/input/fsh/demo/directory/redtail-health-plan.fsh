Instance: redtail-health-plan
InstanceOf: Organization
Usage: #example
Title: "Redtail Health Plan"
Description: "A made-up managed care plan that elected some Community Supports and ended one"
* insert MadeUp
* identifier.system = $health-care-plan
* identifier.value = "998"
* insert MadeUpNumber(identifier)
* active = true
* type = $organization-type#ins
* type.text = "Medi-Cal managed care plan"
* name = "Redtail Health Plan (made up)"
