Profile: CalAimClaimResponse
Parent: ClaimResponse
Id: calaim-claim-response
Title: "CalAIM claim response"
Description: "What a plan answers to a claim: taken in, paid or denied, line by line."
* ^purpose = "Sent by plans, or made from the 277CA and 835 they send; read by the provider that billed."
* identifier MS
* identifier ^short = "The plan's claim number; a correction names it"
* status MS
* use MS
* use = #claim (exactly)
* patient MS
* patient only Reference(CalAimMember)
* created MS
* insurer MS
* requestor MS
* request 1..1 MS
* request only Reference(CalAimClaim)
* outcome MS
* disposition MS
* item MS
* item.itemSequence MS
* item.adjudication MS
* item.adjudication.reason MS
* item.adjudication.reason from DenialReason (preferred)
* item.adjudication.reason ^short = "The claim adjustment reason code, or our word for the situation, or both"
* item.adjudication.amount MS
* total MS
* payment MS
* processNote MS
* error MS
* error.code from DenialSituation (preferred)
* obeys refused-claim-says-why
