Extension: EcmDiscontinuation
Id: ecm-discontinuation
Title: "ECM discontinuation"
Description: "Why ECM ends for a member. The provider recommends it, the plan decides it; both report the reason, which need not be the same."
Context: EpisodeOfCare
* extension contains recommendation 0..1 MS and recommendedOn 0..1 MS and decision 0..1 MS and decidedOn 0..1 MS and notice 0..1 MS
* extension[recommendation] ^short = "The provider's reason; 15, Other, with a text"
* extension[recommendation].value[x] 1..1
* extension[recommendation].value[x] only CodeableConcept
* extension[recommendation].valueCodeableConcept from EcmDiscontinuationReason (required)
* extension[recommendedOn] ^short = "The day the provider recommended it"
* extension[recommendedOn].value[x] 1..1
* extension[recommendedOn].value[x] only date
* extension[decision] ^short = "The plan's reason; 15, Other, with a text"
* extension[decision].value[x] 1..1
* extension[decision].value[x] only CodeableConcept
* extension[decision].valueCodeableConcept from EcmDiscontinuationReason (required)
* extension[decidedOn] ^short = "The day the plan decided it"
* extension[decidedOn].value[x] 1..1
* extension[decidedOn].value[x] only date
* extension[notice] ^short = "The notice of action that the member got"
* extension[notice].value[x] 1..1
* extension[notice].value[x] only Reference(DocumentReference or Communication)
