Extension: MemberAgreement
Id: member-agreement
Title: "Member's agreement"
Description: "That the member, or whoever decides for them, took part in the plan and agrees to it. A signature is not demanded; where there is one, its evidence is named."
Context: CarePlan
* extension contains agreedOn 1..1 MS and agreedBy 1..1 MS and evidence 0..1 MS
* extension[agreedOn] ^short = "The day of the agreement"
* extension[agreedOn].value[x] 1..1
* extension[agreedOn].value[x] only date
* extension[agreedBy] ^short = "The member, or whoever decides for them"
* extension[agreedBy].value[x] 1..1
* extension[agreedBy].value[x] only Reference(CalAimMember or RelatedPerson)
* extension[evidence] ^short = "The signed paper, or the record of the signature"
* extension[evidence].value[x] 1..1
* extension[evidence].value[x] only Reference(DocumentReference or Provenance)
