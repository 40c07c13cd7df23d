// fails: QuestionnaireResponse.subject: minimum required = 1
Instance: housing-assessment-of-nobody
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "About nobody"
Description: "It is searched by its member"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-assessment"
* questionnaire = "https://northside-housing.example.org/Questionnaire/housing-assessment"
* status = #completed
* authored = "2026-09-08"
* author = Reference(northside-housing)
* item.linkId = "preferences"
* item.answer.valueString = "A room of my own"
