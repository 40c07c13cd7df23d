Profile: CalAimServiceAuthorizationRequest
Parent: Claim
Id: calaim-service-authorization-request
Title: "CalAIM service authorization request"
Description: "What a provider sends to ask a plan to authorize one or more CalAIM services before they are given."
* ^purpose = "Sent by providers of ECM and Community Supports to the member's plan; answered by a service authorization response."
* insert AlignedWith(pas, Da Vinci Prior Authorization Support, http://hl7.org/fhir/us/davinci-pas/StructureDefinition/profile-claim)
* identifier MS
* status MS
* type MS
* use MS
* use = #preauthorization (exactly)
* patient MS
* patient only Reference(CalAimMember)
* created MS
* insurer 1..1 MS
* insurer ^short = "The plan that is asked"
* provider MS
* provider ^short = "Who asks to be authorized"
* priority MS
* priority ^short = "Whether the member can wait the regular time"
* related MS
* related ^short = "The authorization that this one goes on from"
* referral MS
* referral only Reference(CalAimEcmReferral or CalAimCommunitySupportReferral)
* careTeam MS
* supportingInfo MS
* diagnosis MS
* insurance MS
* insurance.coverage MS
* item 1..* MS
* item.productOrService MS
* item.productOrService from AuthorizedService (preferred)
* item.productOrService obeys asked-service-has-a-code
* item.productOrService ^short = "The Community Support, ECM, or the HCPCS code that it is billed with"
* item.modifier MS
* item.modifier from CalAimModifier (preferred)
* item.serviced[x] MS
* item.location[x] MS
* item.location[x] from PlaceOfService (preferred)
* item.quantity MS
* item.quantity ^short = "Units asked for, as the code counts them"
