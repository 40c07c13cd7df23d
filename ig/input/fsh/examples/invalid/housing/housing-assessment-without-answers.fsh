// fails: finished-assessment-has-answers
Instance: housing-assessment-without-answers
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Completed without an answer"
Description: "A refused one is stopped, not completed"
* meta.profile = "https://calaimfhir.org/fhir/StructureDefinition/calaim-housing-assessment"
* questionnaire = "https://northside-housing.example.org/Questionnaire/housing-assessment"
* status = #completed
* subject = Reference(brian)
* authored = "2026-09-08"
* author = Reference(northside-housing)
