Instance: cottonwood-home-care
InstanceOf: CalAimProviderOrganization
Usage: #example
Title: "A home care agency"
Description: "It brings people home and helps them there"
* active = true
* type = $organization-type#cg
* type.text = "Home care agency"
* name = "Cottonwood Home Care (made up)"
