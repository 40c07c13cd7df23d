Instance: alma-way-home
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Alma: she moves home"
Description: "A year and a day after her stroke"
* status = #finished
* class = $act-code#FLD
* type[service] = $community-support#community-home-transition "Community or Home Transition Services"
* subject = Reference(alma)
* basedOn = Reference(alma-home-transition-referral)
* period.start = "2026-11-09T09:00:00-08:00"
* period.end = "2026-11-09T15:00:00-08:00"
* serviceProvider = Reference(cottonwood-home-care)
