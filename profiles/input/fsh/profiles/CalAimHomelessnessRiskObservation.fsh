Profile: CalAimHomelessnessRiskObservation
Parent: Observation
Id: calaim-homelessness-risk-observation
Title: "CalAIM homelessness risk observation"
Description: "Where a member lives on one day, by HUD's codes, and which criteria of homelessness or of its risk were found met, not met or unknown. A refusal to answer is no answer, and is kept as the reason why there is none."
* ^purpose = "Sent by clinics, ECM and housing providers and from HMIS; read by the eligibility check and by plans that authorize."
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-simple-observation)
* insert AlignedWith(sdohcc, Gravity SDOH Clinical Care, http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-ObservationScreeningResponse)
* obeys housing-status-is-told-or-missing-for-a-reason
* meta.security MS
* meta.security ^short = "Some living situations reveal treatment, custody or violence, and carry its label"
* identifier MS
* status MS
* category 2..* MS
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains socialHistory 1..1 MS and sdoh 1..1 MS and survey 0..1 MS
* category[socialHistory] = $observation-category#social-history
* category[sdoh] = $us-core-category#sdoh
* category[survey] = $observation-category#survey
* category[survey] ^short = "Where it is the answer to a questionnaire"
* code MS
* code = $loinc#71802-3
* code ^short = "Housing status"
* subject 1..1 MS
* subject only Reference(CalAimMember)
* encounter MS
* effective[x] 1..1 MS
* effective[x] only dateTime or Period
* effective[x] ^short = "The day it was so: the newest observation counts"
* performer MS
* performer ^short = "Who says so"
* value[x] MS
* value[x] only CodeableConcept
* valueCodeableConcept from HousingSituation (extensible)
* dataAbsentReason MS
* dataAbsentReason ^short = "Such as asked-declined, not-asked or unknown"
* derivedFrom MS
* derivedFrom ^short = "The assessment, notice or observation that it was read from"
* component MS
* component ^short = "One criterion that was looked at"
* component.code MS
* component.code from HomelessnessCriterion (extensible)
* component.value[x] MS
* component.value[x] only boolean or dateTime
* component.value[x] ^short = "true for met, false for not met; of a loss of housing also its day"
* component.dataAbsentReason MS
* component.dataAbsentReason ^short = "Why nobody knows: unknown is not the same as not met"
