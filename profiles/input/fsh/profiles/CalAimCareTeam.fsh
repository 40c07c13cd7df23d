Profile: CalAimCareTeam
Parent: CareTeam
Id: calaim-care-team
Title: "CalAIM care team"
Description: "Who works together for one member, with exactly one Lead Care Manager. One who has left no longer stands under that role."
* ^purpose = "Sent by ECM providers; read by plans, which keep the Lead Care Manager's name and contact, and by clinics, housing providers and others of the team."
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-careteam)
* identifier MS
* status MS
* name MS
* subject 1..1 MS
* subject only Reference(CalAimMember)
* period MS
* participant 1..* MS
* participant ^slicing.discriminator.type = #pattern
* participant ^slicing.discriminator.path = "role"
* participant ^slicing.rules = #open
* participant contains leadCareManager 1..1 MS
* participant.role MS
* participant.role from CareTeamRole (preferred)
* participant.member MS
* participant.onBehalfOf MS
* participant.period MS
* participant[leadCareManager].role 1..1 MS
* participant[leadCareManager].role = $care-team-role#lead-care-manager
* participant[leadCareManager].member 1..1 MS
* participant[leadCareManager].member only Reference(Practitioner or PractitionerRole)
* participant[leadCareManager].member ^short = "Name and contact; a display is enough for a worker who is in no directory"
* participant[leadCareManager].onBehalfOf ^short = "The ECM provider; only where the member is a Practitioner"
* managingOrganization MS
* telecom MS
* telecom ^short = "How to reach the team, first of all the Lead Care Manager"
* obeys lead-care-manager-has-organization
