Instance: brian-sobering-stay
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Brian: a night at the sobering center"
Description: "Instead of jail or the emergency department; such a stay needs no referral ahead"
* status = #finished
* class = $act-code#AMB
* type[service] = $community-support#sobering-centers "Sobering Centers"
* subject = Reference(brian)
* period.start = "2026-08-16T22:50:00-07:00"
* period.end = "2026-08-17T08:30:00-07:00"
* serviceProvider = Reference(harbor-street-sobering-center)
