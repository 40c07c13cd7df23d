Instance: alma-eligibility-request
InstanceOf: CalAimEligibilityRequest
Usage: #example
Title: "Alma: is there a way home?"
Description: "The nursing facility asks about ECM and one Community Support"
* status = #active
* purpose = #benefits
* patient = Reference(alma)
* servicedDate = "2026-09-01"
* created = "2026-09-01T09:20:00-07:00"
* provider = Reference(oakview-nursing-facility)
* insurer = Reference(riverbend-health-plan)
* insurance[0].coverage = Reference(alma-coverage)
* item[0].category = $calaim-program#ecm
* item[0].productOrService = $population#6 "Nursing facility residents transitioning to the community"
* item[1].category = $calaim-program#community-support
* item[1].productOrService = $community-support#community-home-transition "Community or Home Transition Services"
