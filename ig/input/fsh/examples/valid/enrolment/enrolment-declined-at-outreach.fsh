Instance: enrolment-declined-at-outreach
InstanceOf: CalAimEcmEnrolment
Usage: #example
Title: "Declined before it began"
Description: "The provider recommended, the plan decided, no benefit began"
* extension[discontinuation].extension[recommendation].valueCodeableConcept = $discontinuation-reason#6 "Member declined to participate"
* extension[discontinuation].extension[recommendedOn].valueDate = "2026-08-20"
* extension[discontinuation].extension[decision].valueCodeableConcept = $discontinuation-reason#6 "Member declined to participate"
* extension[discontinuation].extension[decidedOn].valueDate = "2026-08-31"
* status = #cancelled
* type[program] = $calaim-program#ecm
* patient = Reference(member-with-doubtful-cin)
* managingOrganization = Reference(lantern-care-management)
