Instance: Claim-billing-period
InstanceOf: SearchParameter
Usage: #definition
Title: "Days of service of a claim"
* insert Search(Claim-billing-period, Claim, billing-period, date)
* description = "The days on which the billed services were given: what was billed for a month, and whether two claims bill the same days."
* expression = "Claim.billablePeriod"
