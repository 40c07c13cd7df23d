Instance: brian-care-team
InstanceOf: CalAimCareTeam
Usage: #example
Title: "Brian: who he can turn to"
Description: "His Lead Care Manager, the clinic, the housing provider"
* status = #active
* subject = Reference(brian)
* period.start = "2026-09-01"
* participant[leadCareManager].role = $care-team-role#lead-care-manager "Lead Care Manager"
* participant[leadCareManager].member = Reference(lantern-lead-care-manager)
* participant[1].role.text = "Member"
* participant[1].member = Reference(brian)
* participant[2].role.text = "Primary care clinic"
* participant[2].member = Reference(riverbend-clinic)
* participant[3].role.text = "Housing provider"
* participant[3].member = Reference(northside-housing)
* managingOrganization = Reference(lantern-care-management)
* telecom.system = #phone
* telecom.value = "+1-925-555-0163"
