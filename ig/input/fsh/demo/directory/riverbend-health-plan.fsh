Instance: riverbend-health-plan
InstanceOf: Organization
Usage: #example
Title: "Riverbend Health Plan"
Description: "A made-up managed care plan that elected every Community Support it may choose"
* insert MadeUp
* identifier.system = $health-care-plan
* identifier.value = "999"
* insert MadeUpNumber(identifier)
* active = true
* type = $organization-type#ins
* type.text = "Medi-Cal managed care plan"
* name = "Riverbend Health Plan (made up)"
