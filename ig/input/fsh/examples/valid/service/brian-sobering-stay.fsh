Instance: brian-sobering-stay
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Brian: a night at the sobering center"
Description: "Instead of jail or the emergency department; a stay there is authorized afterwards, and no loop has to be closed for it"
* status = #finished
* class = $act-code#AMB
* type[service] = $community-support#sobering-centers "Sobering Centers"
* subject = Reference(brian)
* period.start = "2026-08-16T22:50:00-07:00"
* period.end = "2026-08-17T08:30:00-07:00"
* serviceProvider = Reference(harbor-street-sobering-center)
