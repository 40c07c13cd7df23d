Profile: CalAimClaim
Parent: Claim
Id: calaim-claim
Title: "CalAIM claim"
Description: "What a provider sends to be paid for CalAIM services, or to report them when it is paid by the month. An invoice is the same resource."
* ^purpose = "Sent by providers of ECM and Community Supports to the member's plan; turned into an 837P or an invoice."
* identifier 1..* MS
* identifier ^short = "The provider's own number of the claim or invoice; it comes back in the answer"
* status MS
* type MS
* use MS
* use = #claim (exactly)
* patient MS
* patient only Reference(CalAimMember)
* billablePeriod MS
* created MS
* insurer 1..1 MS
* insurer ^short = "The plan that is billed"
* provider MS
* provider ^short = "The billing provider"
* related MS
* related ^short = "The claim that this one replaces or voids"
* referral MS
* facility MS
* careTeam MS
* careTeam.provider MS
* careTeam.provider ^short = "The rendering provider, where other than the billing provider; a worker without NPI is left out"
* careTeam.role MS
* supportingInfo MS
* diagnosis MS
* diagnosis.diagnosis[x] MS
* diagnosis.diagnosis[x] from Icd10CmDiagnosis (preferred)
* diagnosis ^short = "ICD-10-CM; a Z code where the need is social only"
* insurance MS
* insurance.coverage MS
* insurance.preAuthRef MS
* insurance.preAuthRef ^short = "The authorization number, where the plan demands one"
* item 1..* MS
* item.diagnosisSequence MS
* item.productOrService MS
* item.productOrService from CalAimProcedure (preferred)
* item.productOrService obeys billed-service-has-hcpcs-code
* item.modifier MS
* item.modifier from CalAimModifier (preferred)
* item.modifier ^short = "The U modifier first, then GQ; only with it does the code tell the service"
* item.serviced[x] 1..1 MS
* item.location[x] MS
* item.location[x] from PlaceOfService (preferred)
* item.location[x] ^short = "The place of service"
* item.quantity 1..1 MS
* item.encounter MS
* item.encounter ^short = "The outreach attempt or service encounter that is billed"
* item.net 1..1 MS
* item.net ^short = "The charge; for a deposit the sum spent"
* total MS
* obeys claim-has-place-of-service
