Instance: northside-housing
InstanceOf: Organization
Usage: #example
Title: "Northside Housing Partners"
Description: "A made-up housing provider"
* insert MadeUp
* active = true
* type = $organization-type#cg
* type.text = "Housing provider"
* name = "Northside Housing Partners (made up)"
