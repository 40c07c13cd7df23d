// What the housing support plan and the crisis plan have in common.
RuleSet: HousingPlan
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-careplan)
* text MS
* extension contains MemberAgreement named memberAgreement 0..* MS and NextReview named nextReview 0..1 MS
* identifier MS
* replaces MS
* replaces ^short = "The plan that this review takes the place of"
* status MS
* intent MS
* intent = #plan (exactly)
* category 2..* MS
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains assessPlan 1..1 MS and kind 1..1 MS
* category[assessPlan] = $us-core-care-plan-category#assess-plan
* category[assessPlan] ^short = "By which US Core clients find it"
* title MS
* description MS
* subject MS
* subject only Reference(CalAimMember)
* period 1..1 MS
* period.start 1..1 MS
* period.end MS
* created MS
* author MS
* author ^short = "Who answers for the plan"
* contributor MS
* contributor ^short = "Who took part, the member first"
* careTeam MS
* supportingInfo MS
* activity MS
* activity.reference MS
* activity.reference ^short = "A referral or task that has a record of its own"
* activity.detail MS
* activity.detail obeys step-is-described
* activity.detail.code MS
* activity.detail.reasonCode MS
* activity.detail.reasonReference MS
* activity.detail.status MS
* activity.detail.scheduled[x] MS
* activity.detail.scheduled[x] ^short = "When, or how often"
* activity.detail.performer MS
* activity.detail.performer ^short = "Who does it: the member, staff or somebody else"
* activity.detail.description MS
* activity.detail.description ^short = "What is to be done"
* note MS
