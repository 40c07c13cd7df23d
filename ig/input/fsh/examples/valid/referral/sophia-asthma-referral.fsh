Instance: sophia-asthma-referral
InstanceOf: CalAimCommunitySupportReferral
Usage: #example
Title: "Sophia: referral to asthma remediation"
Description: "Her father asks for an air filter"
* status = #active
* intent = #order
* subject = Reference(sophia)
* authoredOn = "2026-09-12"
* requester = Reference(john)
* code.coding[service] = $community-support#asthma-remediation "Asthma Remediation"
* extension[referralSource].valueCoding = $referral-source#family
* supportingInfo[0] = Reference(sophia-eligibility-response)
* supportingInfo[1] = Reference(sophia-refill-call)
