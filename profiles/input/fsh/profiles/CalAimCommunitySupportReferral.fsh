Profile: CalAimCommunitySupportReferral
Parent: ServiceRequest
Id: calaim-community-support-referral
Title: "CalAIM referral to a Community Support"
Description: "What anyone sends to ask for one Community Support: one referral, one service. Billing codes may stand beside the service's code, never in its place."
* ^purpose = "Sent by clinics, housing providers, community organizations, members and families; routed to the member's plan."
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-servicerequest)
* insert AlignedWith(sdohcc, Gravity SDOH Clinical Care, http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-ServiceRequest)
* insert Referral
* category[program] = $calaim-program#community-support
* code 1..1 MS
* code obeys referral-names-its-community-support
* code.coding 1..* MS
* code.coding ^slicing.discriminator.type = #value
* code.coding ^slicing.discriminator.path = "system"
* code.coding ^slicing.rules = #open
* code.coding contains service 1..1 MS
* code.coding[service].system 1..1 MS
* code.coding[service].system = $community-support (exactly)
* code.coding[service].code 1..1 MS
* code.coding[service] from CommunitySupport (required)
* reasonCode from CommunitySupportCriterion (preferred)
* reasonCode ^short = "Criteria of the service that the referrer attests"
* extension contains PopulationOfFocus named populationOfFocus 0..* MS
