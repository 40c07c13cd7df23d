Instance: plan-without-code
InstanceOf: CalAimPlan
Usage: #example
Title: "A plan whose code nobody loaded yet"
Description: "Its type tells what it is"
* active = true
* type = $organization-type#ins
* name = "Tule Elk Health Plan (made up)"
