Instance: Patient-check-eligibility
InstanceOf: OperationDefinition
Usage: #definition
Title: "Check eligibility"
* url = "https://calaimfhir.org/fhir/OperationDefinition/Patient-check-eligibility"
* version = "0.1.0"
* name = "CheckEligibility"
* title = "Check eligibility"
* status = #active
* kind = #operation
* experimental = false
* date = "2026-11-23"
* publisher = "calaim-fhir"
* description = "Says of each ECM population of focus and each Community Support whether the member meets its criteria, criterion by criterion, and what is missing where that is not known."
// Keeping the answer is a record of having been asked, like an audit entry: GET stays allowed.
* affectsState = false
* code = #check-eligibility
* comment = "On the type, name the person by cin and birthDate or send a record, and ask by POST: an address is logged on its way. Every resource of a record is FHIR R4: one that is not (a misspelt element, a day that is none, a status that FHIR does not have) refuses the whole question with 400, which names its place. A value that is absent, also one that only says why (data-absent-reason), is not known and spoils nothing but its own criterion; a parameter without a value is refused. On GET, service is a token: code or system|code. The kept answer has one item for each service; its first benefit is the decision, the next ones are the criteria. The whole answer is contained in it, without response; the extension eligibility-answer points at it."
* resource = #Patient
* system = false
* type = true
* instance = true
* insert CheckEligibilityIn
* insert CheckEligibilityOut
