// One election: this plan, in the demo's county, offers the service that the instance names.
RuleSet: Elected(plan)
* insert MadeUp
* status = #active
* ownedBy = Reference({plan})
* coverageArea = Reference(contra-costa-county)
* period.start = "2024-01-01"
