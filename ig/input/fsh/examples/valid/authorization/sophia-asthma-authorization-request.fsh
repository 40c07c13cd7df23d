Instance: sophia-asthma-authorization-request
InstanceOf: CalAimServiceAuthorizationRequest
Usage: #example
Title: "Sophia: may the air filter be installed?"
Description: "The repair firm asks, with the assessment that was missing"
* status = #active
* type = $claim-type#professional
* patient = Reference(sophia)
* created = "2026-09-17"
* insurer = Reference(redtail-health-plan)
* provider = Reference(clear-room-repairs)
* priority = $process-priority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(sophia-coverage)
* referral = Reference(sophia-asthma-referral)
* item[0].sequence = 1
* item[0].productOrService = $community-support#asthma-remediation "Asthma Remediation"
* item[0].quantity.value = 1
* supportingInfo[0].sequence = 1
* supportingInfo[0].category = http://terminology.hl7.org/CodeSystem/claiminformationcategory#attachment
* supportingInfo[0].valueReference = Reference(sophia-trigger-assessment)
