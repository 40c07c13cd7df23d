// fails: CareTeam.participant:leadCareManager: max allowed = 1
Instance: care-team-with-two-lead-care-managers
InstanceOf: CareTeam
Usage: #example
Title: "Two lead"
Description: "Whom to call stays open"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-care-team"
* status = #active
* subject = Reference(brian)
* participant[0].role = $care-team-role#lead-care-manager
* participant[0].member = Reference(lantern-lead-care-manager)
* participant[1].role = $care-team-role#lead-care-manager
* participant[1].member.display = "Another care manager"
* managingOrganization = Reference(lantern-care-management)
