// What both kinds of referral have in common.
RuleSet: Referral
* status MS
* intent MS
* intent from ReferralIntent (required)
* basedOn MS
* basedOn ^short = "The referral that a plan's own order passes on to a provider"
* obeys filler-order-names-its-referral
* identifier MS
* category 1..* MS
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains program 1..1 MS
* priority MS
* subject 1..1 MS
* subject only Reference(CalAimMember)
* authoredOn 1..1 MS
* requester 1..1 MS
* requester only Reference(Organization or PractitionerRole or Practitioner or Patient or RelatedPerson)
* performer MS
* performer ^short = "The provider the member or referrer wishes for"
* reasonCode MS
* reasonReference MS
* insurance MS
* insurance only Reference(CalAimCoverage)
* insurance ^short = "The coverage, where the sender knows it; otherwise the server finds it"
* supportingInfo MS
* note MS
* extension contains ReferralSource named referralSource 0..1 MS
