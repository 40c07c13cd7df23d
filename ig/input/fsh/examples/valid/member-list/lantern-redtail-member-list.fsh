Instance: lantern-redtail-member-list
InstanceOf: CalAimMemberList
Usage: #example
Title: "Who Redtail assigns to Lantern Care Management"
Description: "One provider, two plans, two lists"
* identifier.system = "https://redtail.example.org/member-list"
* identifier.value = "ECM-LCM-2026-07"
* active = true
* type = #person
* actual = true
* name = "ECM members of Lantern Care Management, July 2026"
* managingEntity = Reference(redtail-health-plan)
* quantity = 1
* member[0].entity = Reference(linda)
* member[0].period.start = "2026-07-07"
