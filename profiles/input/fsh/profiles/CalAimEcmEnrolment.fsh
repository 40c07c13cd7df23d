Profile: CalAimEcmEnrolment
Parent: EpisodeOfCare
Id: calaim-ecm-enrolment
Title: "CalAIM ECM enrolment"
Description: "From when until when a member has Enhanced Care Management, from which provider, by which populations of focus, and why it ended."
* ^purpose = "Sent by ECM providers when a member is enrolled, paused or leaves; read by plans, for their reports to the state, and by the next plan."
* extension contains PopulationOfFocus named populationOfFocus 0..* MS and EcmDiscontinuation named discontinuation 0..1 MS
* extension[populationOfFocus] ^short = "Each population by which the member has ECM"
* extension[discontinuation] ^short = "Why it ends; the provider's recommendation comes before the end"
* identifier MS
* status MS
* status ^short = "active while it runs, finished when it ended, cancelled when it never began"
* statusHistory MS
* statusHistory ^short = "One entry for each status before, such as on hold"
* type 1..* MS
* type ^slicing.discriminator.type = #pattern
* type ^slicing.discriminator.path = "$this"
* type ^slicing.rules = #open
* type contains program 1..1 MS
* type[program] = $calaim-program#ecm
* patient MS
* patient only Reference(CalAimMember)
* managingOrganization 1..1 MS
* managingOrganization ^short = "The ECM provider"
* period MS
* period ^short = "First and last day of the benefit"
* referralRequest MS
* referralRequest only Reference(CalAimEcmReferral)
* referralRequest ^short = "The referral that led to it, where there was one"
* careManager MS
* careManager ^short = "The Lead Care Manager"
* team MS
* team only Reference(CalAimCareTeam)
* obeys begun-enrolment-has-first-day and ended-enrolment-has-last-day and ended-enrolment-says-why
