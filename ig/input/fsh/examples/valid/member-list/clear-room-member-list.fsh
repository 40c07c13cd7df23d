Instance: clear-room-member-list
InstanceOf: CalAimMemberList
Usage: #example
Title: "Who is assigned to Clear Room Home Repairs"
Description: "One child, whose air filter is authorized"
* identifier.system = "https://redtail.example.org/member-list"
* identifier.value = "AR-CRR-2026-09"
* active = true
* type = #person
* actual = true
* name = "Asthma remediation by Clear Room Home Repairs, September 2026"
* managingEntity = Reference(redtail-health-plan)
* quantity = 1
* member[0].entity = Reference(sophia)
* member[0].period.start = "2026-09-22"
