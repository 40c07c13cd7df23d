Profile: CalAimExplanationOfBenefit
Parent: ExplanationOfBenefit
Id: calaim-explanation-of-benefit
Title: "CalAIM explanation of benefit"
Description: "One claim for CalAIM services with what the plan made of it. Members are never billed for these services."
* ^purpose = "Made by plans from claims and encounters; read by members, by the next plan and by the state."
* insert AlignedWith(carin-bb, CARIN Blue Button, http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-ExplanationOfBenefit-Professional-NonClinician)
* identifier MS
* status MS
* type MS
* use MS
* use = #claim (exactly)
* patient MS
* patient only Reference(CalAimMember)
* billablePeriod MS
* created MS
* insurer MS
* provider MS
* claim MS
* claimResponse MS
* outcome MS
* careTeam MS
* supportingInfo MS
* diagnosis MS
* insurance MS
* insurance.preAuthRef MS
* item 1..* MS
* item.productOrService MS
* item.productOrService from CalAimProcedure (preferred)
* item.productOrService obeys billed-service-has-hcpcs-code
* item.modifier MS
* item.modifier from CalAimModifier (preferred)
* item.serviced[x] MS
* item.location[x] MS
* item.location[x] from PlaceOfService (preferred)
* item.quantity MS
* item.adjudication MS
* total MS
* payment MS
