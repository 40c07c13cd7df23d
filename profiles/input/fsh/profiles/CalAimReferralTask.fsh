Profile: CalAimReferralTask
Parent: Task
Id: calaim-referral-task
Title: "CalAIM referral task"
Description: "Who is to act on a referral, and how far it has come. The status of the referral belongs to the requester, the status of this task to its owner; the closed-loop status is the business status."
* ^purpose = "Created with the referral; moved on by the plan and by the provider it is assigned to."
* insert AlignedWith(sdohcc, Gravity SDOH Clinical Care, http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-TaskForReferralManagement)
* status MS
* status from ReferralTaskStatus (required)
* statusReason MS
* statusReason from ClosureReason (preferred)
* obeys stopped-task-says-why
* businessStatus MS
* businessStatus from ReferralStatus (required)
* intent MS
* intent = #order (exactly)
* code 1..1 MS
* code = $task-code#fulfill
* priority MS
* focus 1..1 MS
* focus only Reference(CalAimEcmReferral or CalAimCommunitySupportReferral)
* for 1..1 MS
* for only Reference(CalAimMember)
* requester 1..1 MS
* owner MS
* owner only Reference(Organization)
* owner ^short = "Who is to act; nobody yet while the plan has not assigned it"
* authoredOn MS
* basedOn MS
* partOf MS
* restriction MS
* restriction.period MS
* output MS
* extension contains ReferralAuthorizationStatus named authorizationStatus 0..1 MS
