// warns: northside-housing.example.org
Instance: brian-housing-assessment-refused
InstanceOf: CalAimHousingAssessment
Usage: #example
Title: "Brian: not today"
Description: "Broken off at the first visit; kept, because some services ask whether it was offered"
* questionnaire = "https://northside-housing.example.org/Questionnaire/housing-assessment"
* status = #stopped
* subject = Reference(brian)
* authored = "2026-09-03"
* author = Reference(northside-housing)
