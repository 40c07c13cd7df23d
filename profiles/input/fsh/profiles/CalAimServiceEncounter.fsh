Profile: CalAimServiceEncounter
Parent: Encounter
Id: calaim-service-encounter
Title: "CalAIM service encounter"
Description: "What was done for a member on one occasion: which ECM core services or which Community Support, when, where, by whom. Its billing code and the units that are billed stand in the claim."
* ^purpose = "Sent by providers of ECM and Community Supports; read by plans, for encounter counts and to see that a service began, and named by the claim."
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-encounter)
* identifier MS
* status MS
* class MS
* class ^short = "VR by telephone or video, otherwise where it took place, such as HH at home or FLD in the street"
* type 1..* MS
* type ^slicing.discriminator.type = #value
* type ^slicing.discriminator.path = "$this"
* type ^slicing.rules = #open
* type contains service 1..* MS
* type[service] from DeliveredService (required)
* type[service] ^short = "The Community Support, or each ECM core service"
* subject 1..1 MS
* subject only Reference(CalAimMember)
* episodeOfCare MS
* episodeOfCare ^short = "The ECM enrolment"
* basedOn MS
* basedOn only Reference(CalAimEcmReferral or CalAimCommunitySupportReferral)
* participant MS
* participant.individual MS
* period 1..1 MS
* period.start 1..1 MS
* length MS
* length ^short = "Time spent, from which quarter hours are counted"
* reasonReference MS
* serviceProvider 1..1 MS
* obeys encounter-is-ecm-or-one-community-support
