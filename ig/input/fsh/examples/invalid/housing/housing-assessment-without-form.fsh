// fails: QuestionnaireResponse.questionnaire: minimum required = 1
Instance: housing-assessment-without-form
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Answers to nothing"
Description: "Without the form nobody knows what was asked"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-assessment"
* status = #completed
* subject = Reference(brian)
* authored = "2026-09-08"
* author = Reference(northside-housing)
* item.linkId = "preferences"
* item.answer.valueString = "A room of my own"
