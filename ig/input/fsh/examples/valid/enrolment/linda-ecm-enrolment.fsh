Instance: linda-ecm-enrolment
InstanceOf: CalAimEcmEnrolment
Usage: #example
Title: "Linda: ECM through pregnancy and after"
Description: "The end of the pregnancy does not end it"
* extension[populationOfFocus][0].valueCoding = $population#9 "Birth Equity"
* status = #active
* type[program] = $calaim-program#ecm
* patient = Reference(linda)
* managingOrganization = Reference(lantern-care-management)
* period.start = "2026-07-10"
* referralRequest = Reference(linda-ecm-referral)
* careManager = Reference(lantern-lead-care-manager)
* team = Reference(linda-care-team)
