// fails: QuestionnaireResponse.author: minimum required = 1
Instance: housing-assessment-by-nobody
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Taken by nobody"
Description: "The plan needs to know who assessed"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-assessment"
* questionnaire = "https://northside-housing.example.org/Questionnaire/housing-assessment"
* status = #completed
* subject = Reference(brian)
* authored = "2026-09-08"
* item.linkId = "preferences"
* item.answer.valueString = "A room of my own"
