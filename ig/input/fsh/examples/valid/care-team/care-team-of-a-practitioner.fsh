Instance: care-team-of-a-practitioner
InstanceOf: CalAimCareTeam
Usage: #example
Title: "A Lead Care Manager who is in no directory"
Description: "A name, and on behalf of whom"
* status = #active
* subject = Reference(member-without-cin)
* participant[leadCareManager].role = $care-team-role#lead-care-manager "Lead Care Manager"
* participant[leadCareManager].member.display = "Noor Haddad"
* participant[leadCareManager].member.type = "Practitioner"
* participant[leadCareManager].onBehalfOf = Reference(lantern-care-management)
