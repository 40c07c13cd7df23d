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
* comment = "On the type, name the person by cin and birthDate or send a record, and ask by POST: an address is logged on its way. A resource of a record that is not FHIR R4 (a misspelt element, a day that is none, a status that FHIR does not have) is left out and named in unread, with its place; so is one about somebody else or a Coverage that names no beneficiary, without a word. The Patient, the Bundle around it and the parameters have to be FHIR R4, or the question is refused with 400, which names the place. A value that is absent, also one that only says why (data-absent-reason), is not known and spoils nothing but its own criterion; a parameter without a value is refused. A member who is dead is not eligible for a day after the death, nor, where the Patient tells no day of it, for today or later; the criterion alive says so. On GET, service is a token: code or system|code. The kept answer has one item for each service; its first benefit is the decision, the next ones are the criteria. The whole answer is contained in it, without response; the extension eligibility-answer points at it."
* resource = #Patient
* system = false
* type = true
* instance = true
* insert CheckEligibilityIn
* insert CheckEligibilityOut
* insert CheckEligibilityBeside
