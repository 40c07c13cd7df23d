Profile: CalAimEligibilityResponse
Parent: CoverageEligibilityResponse
Id: calaim-eligibility-response
Title: "CalAIM eligibility response"
Description: "A kept answer of $check-eligibility: one item for each service, with the decision, each criterion and what is missing."
* ^purpose = "Kept by the server; read by whoever asked, by plans and auditors."
* contained MS
* extension contains EligibilityAnswer named eligibilityAnswer 0..1 MS
* status MS
* purpose MS
* patient MS
* patient only Reference(CalAimMember)
* serviced[x] 1..1 MS
* serviced[x] only date
* serviced[x] ^short = "The day that the answer holds for"
* created MS
* requestor MS
* request MS
* request only Reference(CalAimEligibilityRequest)
* outcome MS
* insurer MS
* insurance 1..* MS
* insurance.coverage MS
* insurance.coverage ^short = "The coverage; a data-absent-reason where it is not known"
* insurance.inforce MS
* insurance.inforce ^short = "Absent: not known"
* insurance.item MS
* insurance.item obeys eligibility-item-gives-its-decision
* insurance.item.productOrService 1..1 MS
* insurance.item.productOrService from CalaimService (required)
* insurance.item.excluded MS
* insurance.item.excluded ^short = "Whether the plan does not offer the service; absent: not known"
* insurance.item.name MS
* insurance.item.description MS
* insurance.item.benefit MS
* insurance.item.benefit.type MS
* insurance.item.benefit.type from EligibilityBenefitType (preferred)
* insurance.item.benefit.allowed[x] MS
* insurance.item.benefit ^short = "The decision, each criterion and each limit"
* insurance.item.authorizationRequired MS
* insurance.item.authorizationSupporting MS
* insurance.item.authorizationSupporting ^short = "What is missing to decide"
