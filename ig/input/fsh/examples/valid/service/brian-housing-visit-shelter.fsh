Instance: brian-housing-visit-shelter
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Brian: the search for a home begins"
Description: "First day of housing navigation: the navigator meets him at a shelter and gets him a bed there"
* status = #finished
* class = $act-code#FLD
* type[service] = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
* subject = Reference(brian)
* basedOn = Reference(brian-housing-referral)
* participant.individual.display = "Housing navigator of Northside Housing Partners"
* period.start = "2026-09-08T10:00:00-07:00"
* period.end = "2026-09-08T12:00:00-07:00"
* serviceProvider = Reference(northside-housing)
