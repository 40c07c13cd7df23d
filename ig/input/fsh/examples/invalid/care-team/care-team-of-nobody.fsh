// fails: CareTeam.subject: minimum required = 1
Instance: care-team-of-nobody
InstanceOf: CareTeam
Usage: #example
Title: "Nobody's team"
Description: "A team is one member's"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-care-team"
* status = #active
* participant[0].role = $care-team-role#lead-care-manager
* participant[0].member = Reference(lantern-lead-care-manager)
