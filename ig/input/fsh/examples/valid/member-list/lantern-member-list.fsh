Instance: lantern-member-list
InstanceOf: CalAimMemberList
Usage: #example
Title: "Who is assigned to Lantern Care Management"
Description: "One new member, and one who has left"
* identifier.system = "https://riverbend.example.org/member-list"
* identifier.value = "LCM-2026-09"
* active = true
* type = #person
* actual = true
* name = "ECM members of Lantern Care Management, September 2026"
* managingEntity = Reference(riverbend-health-plan)
* quantity = 2
* member[0].entity = Reference(brian)
* member[0].period.start = "2026-09-01"
* member[1].entity = Reference(alma)
* member[1].period.start = "2026-01-01"
* member[1].period.end = "2026-08-31"
* member[1].inactive = true
* characteristic.code.text = "Provider the list is for"
* characteristic.valueReference = Reference(lantern-care-management)
* characteristic.exclude = false
* characteristic.period.start = "2026-09-01"
* characteristic.period.end = "2026-09-30"
