// fails: No response answer found for required item 'homeless.criterion'
Instance: homelessness-risk-form-with-criterion-of-nothing
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Something holds, nobody knows what"
Description: "Each criterion that holds is named"
* insert Response(homelessness-risk-assessment, brian, northside-housing, 2026-08-20)
* item[0].linkId = "assessed"
* item[0].item[0].linkId = "assessed-on"
* item[0].item[0].answer.valueDate = "2026-08-20"
* item[1].linkId = "situation"
* item[1].item[0].linkId = "living-situation"
* item[1].item[0].answer.valueCoding = $hud-living-situation#116
* item[1].item[1].linkId = "homeless"
* item[1].item[1].item[0].linkId = "homeless.holds"
* item[1].item[1].item[0].answer.valueBoolean = true
