Profile: CalAimMemberList
Parent: Group
Id: calaim-member-list
Title: "CalAIM member list"
Description: "The members that a plan assigns to one provider, as the Member Information File names them."
* ^purpose = "Sent by plans to providers of ECM and Community Supports; exported by them."
* insert AlignedWith(atr, Da Vinci Member Attribution, http://hl7.org/fhir/us/davinci-atr/StructureDefinition/atr-group)
* identifier MS
* active MS
* type MS
* type = #person (exactly)
* actual MS
* actual = true (exactly)
* code MS
* name MS
* quantity MS
* managingEntity 1..1 MS
* managingEntity only Reference(Organization)
* managingEntity ^short = "The plan that keeps the list"
* characteristic MS
* characteristic ^short = "The provider the list is for, and the month"
* member MS
* member.entity MS
* member.entity only Reference(CalAimMember)
* member.entity obeys listed-member-can-be-found
* member.period MS
* member.period ^short = "From when and until when the member is assigned"
* member.inactive MS
* obeys list-counts-its-members
