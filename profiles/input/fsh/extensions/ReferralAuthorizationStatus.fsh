Extension: ReferralAuthorizationStatus
Id: referral-authorization-status
Title: "Authorization status of a referral"
Description: "What the plan decided on the service that a referral asks for, in the words of closed-loop referrals: one of the things that plans report of each."
Context: Task, ClaimResponse
* value[x] 1..1
* value[x] only Coding
* valueCoding from AuthorizationStatus (preferred)
