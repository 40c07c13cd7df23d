Profile: CalAimEligibilityRequest
Parent: CoverageEligibilityRequest
Id: calaim-eligibility-request
Title: "CalAIM eligibility request"
Description: "Who asked on which day whether a member may have which CalAIM services. Without items all services are asked about."
* ^purpose = "Kept by the server with each answer of $check-eligibility; read by plans and auditors."
* status MS
* purpose MS
* patient MS
* patient only Reference(CalAimMember)
* serviced[x] 1..1 MS
* serviced[x] only date
* serviced[x] ^short = "The day that is asked about"
* created MS
* provider MS
* provider ^short = "Who asks"
* insurer MS
* insurer ^short = "The plan; a data-absent-reason where it is not known"
* insurance MS
* insurance.coverage MS
* item MS
* item obeys asked-service-is-of-its-category
* item.category MS
* item.category from CalaimProgram (preferred)
* item.category ^short = "ECM or Community Supports"
* item.productOrService 1..1 MS
* item.productOrService from CalaimService (required)
