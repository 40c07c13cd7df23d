Extension: ReferralSource
Id: referral-source
Title: "Referral source"
Description: "What kind of person or organization asked for the service; plans must track the mix of sources."
Context: ServiceRequest
* value[x] 1..1
* value[x] only Coding
* valueCoding from ReferralSource (required)
