ValueSet: DenialReason
Id: denial-reason
Title: "Reasons of denial"
Description: "Claim adjustment reason codes, and our words for the situations behind them; the concept map to claim adjustment reason codes joins the two."
* ^experimental = false
* include codes from valueset ClaimAdjustmentReason
* include codes from valueset DenialSituation
