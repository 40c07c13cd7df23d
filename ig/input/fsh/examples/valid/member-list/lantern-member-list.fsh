Instance: lantern-member-list
InstanceOf: CalAimMemberList
Usage: #example
Title: "Who is assigned to Lantern Care Management"
Description: "Two new members, and one who declined"
* identifier.system = "https://riverbend.example.org/member-list"
* identifier.value = "LCM-2026-09"
* active = true
* type = #person
* actual = true
* name = "ECM members of Lantern Care Management, September 2026"
* managingEntity = Reference(riverbend-health-plan)
* quantity = 3
* member[0].entity = Reference(brian)
* member[0].period.start = "2026-09-01"
* member[1].entity = Reference(alma)
* member[1].period.start = "2026-09-18"
* member[2].entity = Reference(member-with-doubtful-cin)
* member[2].period.start = "2026-08-01"
* member[2].period.end = "2026-08-31"
* member[2].inactive = true
* characteristic.code.text = "Provider the list is for"
* characteristic.valueReference = Reference(lantern-care-management)
* characteristic.exclude = false
* characteristic.period.start = "2026-09-01"
* characteristic.period.end = "2026-09-30"
