Instance: clear-room-repairs
InstanceOf: CalAimProviderOrganization
Usage: #example
Title: "A repair firm"
Description: "It takes asthma triggers out of homes"
* active = true
* type = $organization-type#cg
* type.text = "Home repair firm"
* name = "Clear Room Home Repairs (made up)"
