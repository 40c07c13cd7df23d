Profile: CalAimPlanElection
Parent: InsurancePlan
Id: calaim-plan-election
Title: "CalAIM plan election"
Description: "One Community Support that one plan offers in one or more counties, from when and until when. ECM is no election: every plan has to offer it."
* ^purpose = "Loaded by operators from the elections that DHCS publishes; read by $check-eligibility and by whoever refers."
* identifier MS
* status 1..1 MS
* status ^short = "active while it stands, retired when withdrawn; a draft is only an intention"
* type 1..* MS
* type from CommunitySupport (required)
* name MS
* period MS
* period ^short = "Without a first day it counts as open at its beginning"
* ownedBy 1..1 MS
* ownedBy ^short = "The plan"
* coverageArea 1..* MS
* coverageArea ^short = "The counties"
* obeys withdrawn-election-has-last-day
