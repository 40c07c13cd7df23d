Instance: sophia-air-filter
InstanceOf: CalAimServiceEncounter
Usage: #example
Title: "Sophia: the air filter is installed"
Description: "At home, by the repair firm"
* status = #finished
* class = $act-code#HH
* type[service] = $community-support#asthma-remediation "Asthma Remediation"
* subject = Reference(sophia)
* basedOn = Reference(sophia-asthma-referral)
* period.start = "2026-10-05T09:00:00-07:00"
* period.end = "2026-10-05T13:00:00-07:00"
* serviceProvider = Reference(clear-room-repairs)
