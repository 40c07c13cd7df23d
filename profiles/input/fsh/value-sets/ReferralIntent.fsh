ValueSet: ReferralIntent
Id: referral-intent
Title: "Intent of a referral"
Description: "An order is what a referrer asks for; a filler order is what the plan, having taken it, asks of the provider it assigns."
* ^experimental = false
* $request-intent#order
* $request-intent#filler-order
