// Plans report a reason for each enrolment that ended, and the provider's file carries one.
Invariant: ended-enrolment-says-why
Description: "An enrolment that is finished or cancelled needs a reason: send the extension ecm-discontinuation with a decision or a recommendation of ecm-discontinuation-reason."
Severity: #error
Expression: "(status in ('finished' | 'cancelled')) implies extension.where(url = 'https://calaimfhir.org/fhir/StructureDefinition/ecm-discontinuation').extension.where(url = 'decision' or url = 'recommendation').exists()"
