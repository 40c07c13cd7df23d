Instance: brian-ecm-enrolment
InstanceOf: CalAimEcmEnrolment
Usage: #example
Title: "Brian: ECM runs"
Description: "Planned when he was reached, active since the first of the month"
* extension[populationOfFocus][0].valueCoding = $population#1a "Adults experiencing homelessness"
* extension[populationOfFocus][1].valueCoding = $population#3 "Serious mental health and/or SUD needs"
* status = #active
* statusHistory[0].status = #planned
* statusHistory[0].period.start = "2026-08-28"
* statusHistory[0].period.end = "2026-08-31"
* type[program] = $calaim-program#ecm
* patient = Reference(brian)
* managingOrganization = Reference(lantern-care-management)
* period.start = "2026-09-01"
* referralRequest = Reference(brian-ecm-referral)
* careManager = Reference(lantern-lead-care-manager)
* team = Reference(brian-care-team)
