// warns: http://hl7.org/fhir/us/core/CodeSystem/careplan-category
Instance: brian-housing-support-plan
InstanceOf: CalAimHousingSupportPlan
Usage: #example
Title: "Brian: the way to a home"
Description: "Goals, barriers and steps, agreed with him; it says what follows Transitional Rent"
* extension[memberAgreement].extension[agreedOn].valueDate = "2026-09-15"
* extension[memberAgreement].extension[agreedBy].valueReference = Reference(brian)
* extension[nextReview].valueDate = "2027-03-01"
* extension[permanentHousingStrategy].valueCodeableConcept = $hud-living-situation#435 "Rental by client, with ongoing subsidy"
* extension[permanentHousingStrategy].valueCodeableConcept.text = "A studio of his own with a voucher"
* extension[longTermHousingFunding].extension[source].valueCodeableConcept = $rental-subsidy#433 "HCV voucher (tenant or project based) (not dedicated)"
* extension[longTermHousingFunding].extension[confirmedOn].valueDate = "2026-09-14"
* status = #active
* category[2] = $community-support#housing-transition-navigation
* category[3] = $community-support#transitional-rent
* title = "Brian's housing support plan"
* description = "I want a room with a door that locks, near the bus"
* subject = Reference(brian)
* period.start = "2026-09-15"
* created = "2026-09-15"
* author = Reference(northside-housing)
* contributor[0] = Reference(brian)
* contributor[1] = Reference(northside-housing)
* careTeam = Reference(brian-care-team)
* addresses = Reference(brian-homelessness)
* supportingInfo = Reference(brian-housing-assessment)
* goal[0] = Reference(brian-home-goal)
* goal[1] = Reference(brian-papers-goal)
* activity[0].detail.status = #completed
* activity[0].detail.reasonCode.text = "No identity card, no papers"
* activity[0].detail.goal = Reference(brian-papers-goal)
* activity[0].detail.description = "Go to the DMV together and ask for an identity card"
* activity[0].detail.performer[0] = Reference(brian)
* activity[0].detail.performer[1] = Reference(northside-housing)
* activity[0].detail.scheduledPeriod.end = "2026-09-30"
* activity[1].detail.status = #in-progress
* activity[1].detail.reasonReference = Reference(brian-living-situation)
* activity[1].detail.goal = Reference(brian-home-goal)
* activity[1].detail.description = "Call two landlords a week who take the voucher"
* activity[1].detail.performer = Reference(northside-housing)
* activity[1].detail.scheduledTiming.repeat.frequency = 2
* activity[1].detail.scheduledTiming.repeat.period = 1
* activity[1].detail.scheduledTiming.repeat.periodUnit = #wk
* note.text = "Gets on with people, can repair things"
