// fails: Slice 'CareTeam.participant:leadCareManager'
Instance: care-team-without-lead-care-manager
InstanceOf: CareTeam
Usage: #example
Title: "Nobody leads"
Description: "A member has one person to turn to"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-care-team"
* status = #active
* subject = Reference(brian)
* participant[0].role.text = "Primary care clinic"
* participant[0].member = Reference(riverbend-clinic)
