Profile: CalAimSdohCondition
Parent: Condition
Id: calaim-sdoh-condition
Title: "CalAIM social need"
Description: "A social need of a member, such as homelessness, as a problem or health concern that somebody vouches for. What was merely answered or seen is an observation."
* ^purpose = "Recorded by clinics, ECM and housing providers; read by the eligibility check, by plans that authorize, and as the diagnosis of a claim."
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-condition-problems-health-concerns)
* insert AlignedWith(sdohcc, Gravity SDOH Clinical Care, http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-Condition)
* clinicalStatus MS
* verificationStatus MS
* verificationStatus ^short = "unconfirmed while only the member or a questionnaire says so"
* category 1..* MS
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category ^short = "sdoh; beside it problem-list-item or health-concern, and a domain of Gravity's where known"
* category contains sdoh 1..1 MS
* category[sdoh] = $us-core-category#sdoh
* code 1..1 MS
* code from DhcsPriorityZCode (preferred)
* code ^short = "A Z code, of DHCS's priority list where one fits; a SNOMED CT code may stand beside it"
* code ^binding.description = "DHCS counts the codes of its priority list. Codes that took the place of some of them are in social-z-code"
* subject 1..1 MS
* subject only Reference(CalAimMember)
* encounter MS
* onset[x] MS
* onset[x] only dateTime or Period
* abatement[x] MS
* abatement[x] only dateTime or Period
* abatement[x] ^short = "When the need ended; some criteria look back on it"
* recordedDate MS
* asserter MS
* asserter ^short = "Who vouches for it: a clinician, or the member themself"
* evidence MS
* evidence.detail MS
* evidence.detail ^short = "The observation or assessment that it rests on"
* obeys need-begins-before-it-ends
