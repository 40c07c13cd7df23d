Instance: linda-care-team
InstanceOf: CalAimCareTeam
Usage: #example
Title: "Linda: one person to call"
Description: "Her Lead Care Manager and the clinic of her prenatal care"
* status = #active
* subject = Reference(linda)
* period.start = "2026-07-10"
* participant[leadCareManager].role = $care-team-role#lead-care-manager "Lead Care Manager"
* participant[leadCareManager].member = Reference(lantern-lead-care-manager)
* participant[1].role.text = "Member"
* participant[1].member = Reference(linda)
* participant[2].role.text = "Clinic of her prenatal care"
* participant[2].member = Reference(riverbend-clinic)
* managingOrganization = Reference(lantern-care-management)
