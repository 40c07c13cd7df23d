Profile: CalAimProviderTask
Parent: CalAimReferralTask
Id: calaim-provider-task
Title: "CalAIM provider task"
Description: "What a plan asks of the provider that it assigns, as an intermediary: its own task about its own order. It differs from the referral task, which it is part of, in that it is the plan that asks, in that it always has an owner and a date, and in that it is about the plan's filler order and not the referral itself. All else is the same, so that whoever can follow a referral task can follow this one."
* ^purpose = "Created by the plan with its order when it assigns a provider, one for each provider asked; moved on by the provider. The plan moves the referral task on by what it reads here; the referrer need not see this one."
* insert AlignedWith(sdohcc, Gravity SDOH Clinical Care, http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-TaskForReferralManagement)
* focus ^short = "The plan's own order, whose intent is filler-order"
* basedOn only Reference(CalAimEcmReferral or CalAimCommunitySupportReferral)
* basedOn ^short = "The plan's own order again, for clients that search by it"
* partOf 1..1
* partOf only Reference(CalAimReferralTask)
* partOf ^short = "The referral task that the plan owns"
* authoredOn 1..1
* authoredOn ^short = "When the provider was assigned, from which its time to answer counts"
* requester only Reference(Organization)
* requester ^short = "The plan"
* owner 1..1
* owner obeys asked-provider-can-be-found
* owner ^short = "The provider that is assigned"
