Instance: riverbend-health-plan
InstanceOf: Organization
Usage: #example
Title: "Riverbend Health Plan"
Description: "A made-up managed care plan"
* identifier.system = $health-care-plan
* identifier.value = "999"
* active = true
* type = $organization-type#ins
* name = "Riverbend Health Plan (made up)"
