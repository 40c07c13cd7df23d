// warns: northside-housing.example.org
Instance: brian-housing-assessment
InstanceOf: CalAimHousingAssessment
Usage: #example
Title: "Brian: what he needs for a home"
Description: "A form of the provider's own, asked face to face"
* extension[assessmentMode].valueCoding = $hmis-assessment-type#3 "In Person"
* basedOn = Reference(brian-housing-provider-order)
* encounter = Reference(brian-housing-visit-shelter)
* questionnaire = "https://northside-housing.example.org/Questionnaire/housing-assessment"
* status = #completed
* subject = Reference(brian)
* authored = "2026-09-08T11:00:00-07:00"
* author = Reference(northside-housing)
* source = Reference(brian)
* item[0].linkId = "situation"
* item[0].text = "Where do you sleep now?"
* item[0].answer.valueCoding = $hud-living-situation#116 "Place not meant for habitation"
* item[1].linkId = "preferences"
* item[1].text = "What should your home be like?"
* item[1].answer.valueString = "A room of my own with a door that locks, near the bus"
* item[2].linkId = "barriers"
* item[2].text = "What has stood in the way?"
* item[2].answer[0].valueString = "No identity card, no papers"
* item[2].answer[1].valueString = "No income since the job ended"
* item[3].linkId = "strengths"
* item[3].text = "What will help you keep it?"
* item[3].answer.valueString = "Gets on with people, can repair things"
