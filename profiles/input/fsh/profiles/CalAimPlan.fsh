Profile: CalAimPlan
Parent: Organization
Id: calaim-plan
Title: "CalAIM plan"
Description: "A Medi-Cal managed care plan. Its plan codes, one a county, are how coverages and files name it."
* ^purpose = "Loaded by operators; read by all who route a referral, ask a plan or bill it."
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-organization)
* insert AlignedWith(plan-net, Da Vinci Plan-Net, http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/plannet-Organization)
* identifier MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains healthCarePlan 0..* MS
* identifier[healthCarePlan] ^short = "Plan code: one plan in one county"
* identifier[healthCarePlan].system 1..1 MS
* identifier[healthCarePlan].system = $health-care-plan (exactly)
* identifier[healthCarePlan].value 1..1 MS
* active MS
* type MS
* name 1..1 MS
* telecom MS
* address MS
* contact MS
* endpoint MS
* obeys plan-is-told-by-code-or-type
