Instance: meal-provider-without-npi
InstanceOf: CalAimProviderOrganization
Usage: #example
Title: "A kitchen"
Description: "It has no NPI, so the plan gave it a number"
* identifier[0].system = "https://riverbend.example.org/provider"
* identifier[0].value = "V-00731"
* active = true
* type = $organization-type#cg
* name = "Open Pantry Kitchen (made up)"
