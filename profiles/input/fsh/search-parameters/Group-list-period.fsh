Instance: Group-list-period
InstanceOf: SearchParameter
Usage: #definition
Title: "Month of a member list"
* insert Search(Group-list-period, Group, list-period, date)
* description = "The time that a member list is for: a provider finds this month's list among those a plan has sent."
* expression = "Group.characteristic.period"
