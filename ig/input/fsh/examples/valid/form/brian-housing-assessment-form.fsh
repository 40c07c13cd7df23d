Instance: brian-housing-assessment-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Brian: what he needs for a home"
Description: "Our form; a provider may use its own"
* insert Response(housing-assessment, brian, northside-housing, 2026-09-08T11:00:00-07:00)
* item[0].linkId = "ha-person"
* item[0].item[0].linkId = "ha-person.who"
* item[0].item[0].answer.valueString = "Dee Lark"
* item[0].item[1].linkId = "ha-person.when"
* item[0].item[1].answer.valueDate = "2026-09-08"
* item[0].item[2].linkId = "ha-person.how"
* item[0].item[2].answer.valueCoding = $hmis-assessment-type#3
* item[1].linkId = "assessment"
* item[1].item[0].linkId = "ha-living-situation"
* insert HousingStatusCategories(item[1].item[0].item)
* item[1].item[0].item[2].linkId = "ha-living-situation.now"
* item[1].item[0].item[2].answer.valueCoding = $hud-living-situation#116
* item[1].item[0].item[3].linkId = "ha-living-situation.history"
* item[1].item[0].item[3].answer.valueString = "Outside since the spring"
* item[1].item[1].linkId = "ha-preferences"
* item[1].item[1].answer.valueString = "A room of his own near the bus"
* item[1].item[2].linkId = "ha-barriers"
* item[1].item[2].answer[0].valueString = "No identity card"
* item[1].item[2].answer[1].valueString = "No income"
