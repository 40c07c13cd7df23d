// A form that was filled in and handed over. Text is left to the form: the link id says which question it was.
RuleSet: Response(form, member, author, when)
* questionnaire = "https://calaimfhir.org/fhir/Questionnaire/{form}"
* status = #completed
* subject = Reference({member})
* author = Reference({author})
* authored = "{when}"
