Profile: CalAimHousingGoal
Parent: Goal
Id: calaim-housing-goal
Title: "CalAIM housing goal"
Description: "What a member wants to reach on the way to a home or in keeping it, in their own words, by when, and how far it has come."
* ^purpose = "Sent by housing and ECM providers with the housing support plan; read by plans that authorize more time, and by the member."
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-goal)
* insert AlignedWith(sdohcc, Gravity SDOH Clinical Care, http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-Goal)
* obeys ended-goal-says-whether-reached and given-up-goal-says-why
* identifier MS
* lifecycleStatus MS
* achievementStatus MS
* category MS
* description MS
* description.text MS
* description.text ^short = "In the member's words"
* subject MS
* subject only Reference(CalAimMember)
* start[x] MS
* target MS
* target obeys target-says-by-when
* target.measure MS
* target.measure ^short = "By what it is seen that the goal is reached"
* target.detail[x] MS
* target.due[x] MS
* statusDate MS
* statusReason MS
* expressedBy MS
* expressedBy ^short = "Whose goal it is: the member's, if it is to be a person-centred plan"
* addresses MS
* addresses ^short = "The barrier: a condition or an observation"
* note MS
* note ^short = "How the member means to go about it"
