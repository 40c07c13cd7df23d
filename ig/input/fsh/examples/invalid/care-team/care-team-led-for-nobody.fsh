// fails: lead-care-manager-has-organization
Instance: care-team-led-for-nobody
InstanceOf: CareTeam
Usage: #example
Title: "A name without a house"
Description: "The plan cannot tell which provider the care manager is of"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-care-team"
* status = #active
* subject = Reference(brian)
* participant.role = $care-team-role#lead-care-manager
* participant.member.display = "Noor Haddad"
