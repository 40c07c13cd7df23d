Instance: brian-homelessness-risk-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Brian: where he lives"
Description: "Goes with the referral to housing navigation"
* insert Response(homelessness-risk-assessment, brian, northside-housing, 2026-08-20T09:30:00-07:00)
* item[0].linkId = "assessed"
* item[0].item[0].linkId = "assessed-on"
* item[0].item[0].answer.valueDate = "2026-08-20"
* item[0].item[1].linkId = "assessed-by"
* item[0].item[1].answer.valueString = "Dee Lark"
* item[1].linkId = "situation"
* insert HousingStatusCategories(item[1].item)
* item[1].item[2].linkId = "living-situation"
* item[1].item[2].answer.valueCoding = $hud-living-situation#116
* insert CriterionHolds(item[1].item[3], homeless, HUD-1i)
* insert CriterionHolds(item[1].item[4], clinical-risk, CRF-1)
* insert CriterionHolds(item[1].item[5], clinical-risk, CRF-3)
* item[1].item[6].linkId = "remarks"
* item[1].item[6].answer.valueString = "Outside since the spring"
