Profile: CalAimOutreachAttempt
Parent: Encounter
Id: calaim-outreach-attempt
Title: "CalAIM outreach attempt"
Description: "One attempt to reach a member and begin a service: how, when, by whom, and whether the member was reached. An attempt that fails is kept as well, since it is reported and may be billed. Its billing code stands in the claim."
* ^purpose = "Sent by providers of ECM and Community Supports; read by plans, for the Outreach Tracker File and the quarterly report, and named by the claim."
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-encounter)
* identifier MS
* status MS
* status from OutreachAttemptStatus (required)
* status ^short = "finished when the member was reached, cancelled when not"
* class MS
* class ^short = "VR by telephone or electronic means, otherwise where it took place, such as FLD in the street"
* type 1..* MS
* type ^slicing.discriminator.type = #value
* type ^slicing.discriminator.path = "$this"
* type ^slicing.rules = #open
* type contains method 1..1 MS
* type[method] from OutreachMethod (required)
* subject 1..1 MS
* subject only Reference(CalAimMember)
* episodeOfCare MS
* basedOn MS
* basedOn only Reference(CalAimEcmReferral or CalAimCommunitySupportReferral)
* basedOn ^short = "The referral, where there is one; plans also send lists"
* participant MS
* participant.individual MS
* participant.individual ^short = "Who made the attempt"
* period 1..1 MS
* period.start 1..1 MS
* length MS
* length ^short = "Time spent, in minutes"
* reasonCode MS
* serviceProvider 1..1 MS
* serviceProvider ^short = "The provider on whose behalf it was made"
* obeys outreach-in-person-is-not-virtual
