Instance: northside-housing
InstanceOf: Organization
Usage: #example
Title: "Northside Housing Partners"
Description: "A made-up housing provider"
* active = true
* type = $organization-type#cg
* name = "Northside Housing Partners (made up)"
