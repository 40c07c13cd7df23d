Instance: lantern-lead-care-manager
InstanceOf: PractitionerRole
Usage: #example
Title: "A Lead Care Manager at Lantern"
Description: "The role with its telephone number, which the plan keeps and tells the member"
* active = true
* practitioner.display = "Lead Care Manager of Lantern Care Management (made up)"
* organization = Reference(lantern-care-management)
* code = $care-team-role#lead-care-manager "Lead Care Manager"
* telecom[0].system = #phone
* telecom[0].value = "+1-925-555-0163"
