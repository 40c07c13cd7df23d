Instance: redtail-member-list
InstanceOf: CalAimMemberList
Usage: #example
Title: "A list of nobody"
Description: "This month nobody is assigned"
* active = true
* type = #person
* actual = true
* name = "Asthma remediation, August 2026"
* managingEntity = Reference(redtail-health-plan)
* quantity = 0
