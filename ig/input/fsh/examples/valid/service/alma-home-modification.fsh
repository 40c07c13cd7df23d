Instance: alma-home-modification
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Alma: her apartment is made to fit"
Description: "Done before she moves in"
* status = #finished
* class = $act-code#FLD
* type[service] = $community-support#environmental-accessibility-adaptations "Environmental Accessibility Adaptations (Home Modifications)"
* subject = Reference(alma)
* basedOn = Reference(alma-home-modification-referral)
* period.start = "2026-11-04"
* period.end = "2026-11-05"
* serviceProvider = Reference(clear-room-repairs)
