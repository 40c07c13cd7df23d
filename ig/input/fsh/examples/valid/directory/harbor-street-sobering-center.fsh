Instance: harbor-street-sobering-center
InstanceOf: CalAimProviderOrganization
Usage: #example
Title: "A sobering center"
Description: "It takes people in who would otherwise go to jail or the emergency department"
* active = true
* type = $organization-type#cg
* type.text = "Sobering center"
* name = "Harbor Street Sobering Center (made up)"
