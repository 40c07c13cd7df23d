Instance: alma-care-team
InstanceOf: CalAimCareTeam
Usage: #example
Title: "Alma: who brings her home"
Description: "Her Lead Care Manager, her doctor's clinic, the nursing facility, the home care agency"
* status = #active
* subject = Reference(alma)
* period.start = "2026-09-18"
* participant[leadCareManager].role = $care-team-role#lead-care-manager "Lead Care Manager"
* participant[leadCareManager].member = Reference(lantern-lead-care-manager)
* participant[1].role.text = "Member"
* participant[1].member = Reference(alma)
* participant[2].role.text = "Primary care clinic"
* participant[2].member = Reference(riverbend-clinic)
* participant[3].role.text = "Nursing facility"
* participant[3].member = Reference(oakview-nursing-facility)
* participant[3].period.end = "2026-11-09"
* participant[4].role.text = "Home care agency"
* participant[4].member = Reference(cottonwood-home-care)
* participant[4].period.start = "2026-09-25"
* managingOrganization = Reference(lantern-care-management)
