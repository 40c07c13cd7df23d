// fails: Answer value must be of the type date not string
// fails: An error occurred checking the date
Instance: homelessness-risk-form-with-day-in-words
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "A day in words"
Description: "The day is a date"
* insert Response(homelessness-risk-assessment, brian, northside-housing, 2026-08-20)
* item[0].linkId = "assessed"
* item[0].item[0].linkId = "assessed-on"
* item[0].item[0].answer.valueString = "last Tuesday"
* item[1].linkId = "situation"
* item[1].item[0].linkId = "living-situation"
* item[1].item[0].answer.valueCoding = $hud-living-situation#116
