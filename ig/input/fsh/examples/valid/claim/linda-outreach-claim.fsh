// warns: http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
// warns: https://www.cms.gov/Medicare/Coding/place-of-service-codes
Instance: linda-outreach-claim
InstanceOf: CalAimClaim
Usage: #example
Title: "Linda: a call to begin ECM"
Description: "Outreach needs no authorization, and is billed when nobody answers"
* identifier.value = "LCM-2026-1187"
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* patient = Reference(linda)
* created = "2026-07-31"
* insurer = Reference(redtail-health-plan)
* provider = Reference(lantern-care-management)
* priority = http://terminology.hl7.org/CodeSystem/processpriority#normal
* insurance[0].sequence = 1
* insurance[0].focal = true
* insurance[0].coverage = Reference(linda-coverage)
* careTeam[0].sequence = 1
* careTeam[0].provider.display = "Outreach worker of Lantern Care Management"
* careTeam[0].role = http://terminology.hl7.org/CodeSystem/claimcareteamrole#primary
* item[0].sequence = 1
* item[0].productOrService = $hcpcs#G9012
* item[0].modifier[0] = $hcpcs#U8
* item[0].modifier[1] = $hcpcs#GQ
* item[0].servicedDate = "2026-07-06"
* item[0].locationCodeableConcept = https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set#02
* item[0].quantity.value = 1
* item[0].net.value = 25.00
* item[0].net.currency = #USD
* item[0].encounter = Reference(linda-outreach-call)
* item[0].careTeamSequence = 1
