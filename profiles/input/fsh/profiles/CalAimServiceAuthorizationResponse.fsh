Profile: CalAimServiceAuthorizationResponse
Parent: ClaimResponse
Id: calaim-service-authorization-response
Title: "CalAIM service authorization response"
Description: "What a plan answers to a service authorization request: authorized with a number, refused with a reason, or not decided yet."
* ^purpose = "Sent by plans to the provider that asked; the number goes into the claim."
* insert AlignedWith(pas, Da Vinci Prior Authorization Support, http://hl7.org/fhir/us/davinci-pas/StructureDefinition/profile-claimresponse)
* identifier MS
* status MS
* use MS
* use = #preauthorization (exactly)
* patient MS
* patient only Reference(CalAimMember)
* created MS
* insurer MS
* requestor MS
* request 1..1 MS
* request only Reference(CalAimServiceAuthorizationRequest)
* outcome MS
* outcome ^short = "complete when decided, queued while it is not"
* disposition MS
* preAuthRef MS
* preAuthRef ^short = "The authorization number"
* preAuthPeriod MS
* preAuthPeriod ^short = "The days for which services are authorized"
* item MS
* item.adjudication MS
* item.adjudication.reason MS
* item.adjudication.reason from DenialReason (preferred)
* item.adjudication.value MS
* item.adjudication.value ^short = "Units authorized, as the code counts them"
* processNote MS
* communicationRequest MS
* communicationRequest ^short = "What the plan still needs"
* error MS
* error.code from DenialSituation (preferred)
* extension contains ReferralAuthorizationStatus named authorizationStatus 0..1 MS
* obeys decided-authorization-has-number-or-reason
