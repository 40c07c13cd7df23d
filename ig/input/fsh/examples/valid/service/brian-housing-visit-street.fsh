Instance: brian-housing-visit-street
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Brian: papers for an application"
Description: "Second day of housing navigation"
* status = #finished
* class = $act-code#FLD
* type[service] = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
* subject = Reference(brian)
* basedOn = Reference(brian-housing-referral)
* participant.individual.display = "Housing navigator of Northside Housing Partners"
* period.start = "2026-09-15T09:00:00-07:00"
* period.end = "2026-09-15T10:30:00-07:00"
* serviceProvider = Reference(northside-housing)
