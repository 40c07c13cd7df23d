// fails: No response answer found for required item 'ha-barriers'
Instance: housing-assessment-form-without-barriers
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "An assessment without barriers"
Description: "What stands in the way belongs to it"
* insert Response(housing-assessment, brian, northside-housing, 2026-09-08)
* item[0].linkId = "ha-person"
* item[0].item[0].linkId = "ha-person.who"
* item[0].item[0].answer.valueString = "Dee Lark"
* item[0].item[1].linkId = "ha-person.when"
* item[0].item[1].answer.valueDate = "2026-09-08"
* item[1].linkId = "assessment"
* item[1].item[0].linkId = "ha-preferences"
* item[1].item[0].answer.valueString = "Near the bus"
