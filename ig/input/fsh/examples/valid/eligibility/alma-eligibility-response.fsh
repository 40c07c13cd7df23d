Instance: alma-eligibility-response
InstanceOf: CalAimEligibilityResponse
Usage: #example
Title: "Alma: what she wants decides"
Description: "Her record shows where she lives, and not what she wants; the referral says it"
* status = #active
* purpose = #benefits
* patient = Reference(alma)
* servicedDate = "2026-09-01"
* created = "2026-09-01T09:20:00-07:00"
* requestor = Reference(oakview-nursing-facility)
* request = Reference(alma-eligibility-request)
* outcome = #complete
* insurer = Reference(riverbend-health-plan)
* insurance[0].coverage = Reference(alma-coverage)
* insurance[0].inforce = true
* insurance[0].item[0].productOrService = $population#6 "Nursing facility residents transitioning to the community"
* insurance[0].item[0].excluded = false
* insurance[0].item[0].benefit[0].type = $benefit#decision
* insurance[0].item[0].benefit[0].type.text = "decision"
* insurance[0].item[0].benefit[0].allowedString = "needs-information"
* insurance[0].item[0].authorizationSupporting[0].text = "Is the member interested in moving out of the nursing facility?"
* insurance[0].item[0].authorizationSupporting[1].text = "Can the member live in the community?"
* insurance[0].item[1].productOrService = $community-support#community-home-transition "Community or Home Transition Services"
* insurance[0].item[1].excluded = false
* insurance[0].item[1].benefit[0].type = $benefit#decision
* insurance[0].item[1].benefit[0].type.text = "decision"
* insurance[0].item[1].benefit[0].allowedString = "needs-information"
* insurance[0].item[1].authorizationSupporting[0].text = "Is the member interested in moving out of the nursing facility?"
