Instance: redtail-member-list
InstanceOf: CalAimMemberList
Usage: #example
Title: "An empty list"
Description: "This month nobody is assigned"
* active = true
* type = #person
* actual = true
* name = "Asthma remediation, September 2026"
* managingEntity = Reference(redtail-health-plan)
* quantity = 0
