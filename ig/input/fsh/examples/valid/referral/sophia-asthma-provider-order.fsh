Instance: sophia-asthma-provider-order
InstanceOf: CalAimCommunitySupportReferral
Usage: #example
Title: "Sophia: the plan's order for the repair firm"
Description: "The plan passes her father's referral on"
* basedOn = Reference(sophia-asthma-referral)
* status = #active
* intent = #filler-order
* subject = Reference(sophia)
* authoredOn = "2026-09-14T09:00:00-07:00"
* requester = Reference(redtail-health-plan)
* performer = Reference(clear-room-repairs)
* code.coding[service] = $community-support#asthma-remediation "Asthma Remediation"
* insurance = Reference(sophia-coverage)
