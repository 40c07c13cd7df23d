Instance: alma-ecm-enrolment
InstanceOf: CalAimEcmEnrolment
Usage: #example
Title: "Alma: ECM begins in the nursing facility"
Description: "It goes on when she is at home"
* extension[populationOfFocus][0].valueCoding = $population#6 "Nursing facility residents transitioning to the community"
* status = #active
* type[program] = $calaim-program#ecm
* patient = Reference(alma)
* managingOrganization = Reference(lantern-care-management)
* period.start = "2026-09-18"
* referralRequest = Reference(alma-ecm-referral)
* careManager = Reference(lantern-lead-care-manager)
* team = Reference(alma-care-team)
