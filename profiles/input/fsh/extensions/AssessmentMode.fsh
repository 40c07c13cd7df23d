// Not HL7's completionMode, whose required codes say verbal, written or electronic: they do not tell a telephone from a visit.
Extension: AssessmentMode
Id: assessment-mode
Title: "Mode of the assessment"
Description: "How the assessment was taken: in person, by telephone or by video, by HUD's codes."
Context: QuestionnaireResponse
* value[x] 1..1
* value[x] only Coding
* valueCoding from HmisAssessmentType (required)
