Profile: CalAimHousingAssessment
Parent: QuestionnaireResponse
Id: calaim-housing-assessment
Title: "CalAIM housing assessment"
Description: "What a member needs and prefers, what stands in the way of a home and what helps to keep it, as answers to a form. Any form will do, ours or the provider's own; one that the member refused is kept as stopped."
* ^purpose = "Sent by housing and ECM providers; read by plans that authorize, and the ground of the housing support plan."
* insert AlignedWith(sdc, Structured Data Capture, http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaireresponse)
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-questionnaireresponse)
* obeys finished-assessment-has-answers
* extension contains AssessmentMode named assessmentMode 0..1 MS
* identifier MS
* basedOn MS
* basedOn ^short = "The referral or order it was made for"
* questionnaire 1..1 MS
* questionnaire ^short = "The form, by its canonical address"
* status MS
* status ^short = "stopped when the member refused or broke off"
* subject 1..1 MS
* subject only Reference(CalAimMember)
* encounter MS
* authored 1..1 MS
* authored ^short = "When it was taken"
* author 1..1 MS
* author ^short = "Who took it"
* source MS
* source ^short = "Who answered"
* item MS
* item.linkId MS
* item.text MS
* item.answer MS
* item.answer.value[x] MS
* item.item MS
