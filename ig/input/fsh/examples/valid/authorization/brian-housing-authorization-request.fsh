// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
Instance: brian-housing-authorization-request
InstanceOf: CalAimServiceAuthorizationRequest
Usage: #example
Title: "Brian: may housing navigation begin?"
Description: "The housing provider asks for six months, with the billing code beside the service"
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(brian)
* created = "2026-08-20"
* insurer = Reference(riverbend-health-plan)
* provider = Reference(northside-housing)
* priority = http://terminology.hl7.org/CodeSystem/processpriority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(brian-coverage)

* referral = Reference(brian-housing-referral)
* item[0].sequence = 1
* item[0].productOrService.coding[0] = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
* item[0].productOrService.coding[1] = $hcpcs#H0043
* item[0].modifier = $hcpcs#U6
* item[0].servicedPeriod.start = "2026-09-01"
* item[0].servicedPeriod.end = "2027-02-28"
* item[0].quantity.value = 168
