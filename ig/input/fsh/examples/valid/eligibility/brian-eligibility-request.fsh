Instance: brian-eligibility-request
InstanceOf: CalAimEligibilityRequest
Usage: #example
Title: "Brian: may he have ECM, and help to find a home?"
Description: "The clinic asks before it refers"
* status = #active
* purpose = #benefits
* patient = Reference(brian)
* servicedDate = "2026-08-17"
* created = "2026-08-17T10:15:00-07:00"
* provider = Reference(riverbend-clinic)
* insurer = Reference(riverbend-health-plan)
* insurance[0].coverage = Reference(brian-coverage)
* item[0].category = $calaim-program#ecm
* item[0].productOrService = $population#1a "Adults experiencing homelessness"
* item[1].category = $calaim-program#community-support
* item[1].productOrService = $community-support#housing-transition-navigation "Housing Transition Navigation Services"
