Instance: linda-eligibility-request
InstanceOf: CalAimEligibilityRequest
Usage: #example
Title: "Linda: may she have ECM?"
Description: "The clinic asks with her at a prenatal appointment"
* status = #active
* purpose = #benefits
* patient = Reference(linda)
* servicedDate = "2026-06-30"
* created = "2026-06-30T14:05:00-07:00"
* provider = Reference(riverbend-clinic)
* insurer = Reference(redtail-health-plan)
* insurance[0].coverage = Reference(linda-coverage)
* item[0].category = $calaim-program#ecm
* item[0].productOrService = $population#9 "Birth Equity"
