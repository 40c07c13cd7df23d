Profile: CalAimMember
Parent: Patient
Id: calaim-member
Title: "CalAIM member"
Description: "A Medi-Cal member, as clinics, plans and providers name one another. Only a name and a date of birth are demanded, because a referral must never wait for a CIN."
* ^purpose = "Sent by whoever refers or asks about a member; loaded by plans with their enrolment."
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient)
* identifier MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains cin 0..1 MS
* identifier[cin] ^short = "Client Index Number: 9, seven digits, one letter"
* identifier[cin].system 1..1 MS
* identifier[cin].system = $cin (exactly)
* identifier[cin].value 1..1 MS
* identifier[cin].value obeys cin-has-its-form and cin-ends-with-a-letter-in-use
* name 1..* MS
* name.family MS
* name.given MS
* birthDate 1..1 MS
* gender MS
* telecom MS
* address MS
* communication MS
* generalPractitioner MS
