Profile: CalAimEcmReferral
Parent: ServiceRequest
Id: calaim-ecm-referral
Title: "CalAIM referral to Enhanced Care Management"
Description: "What anyone sends to ask for Enhanced Care Management. Elements beyond those of the DHCS ECM Referral Standards are never demanded; diagnoses stay optional."
* ^purpose = "Sent by clinics, hospitals, community organizations, members and families; routed to the member's plan."
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-servicerequest)
* insert AlignedWith(sdohcc, Gravity SDOH Clinical Care, http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-ServiceRequest)
* insert Referral
* category[program] = $calaim-program#ecm
* code 1..1 MS
* code = $calaim-program#ecm
* reasonCode from EcmCriterion (preferred)
* reasonCode ^short = "Criteria of the population that the referrer attests"
* extension contains PopulationOfFocus named populationOfFocus 1..* MS
* extension[populationOfFocus] ^short = "Each population the referrer attests"
