Profile: CalAimCoverage
Parent: Coverage
Id: calaim-coverage
Title: "CalAIM coverage"
Description: "One member's enrolment in one Medi-Cal managed care plan. A referral finds its plan by it, so the plan, the member and the first day are demanded."
* ^purpose = "Loaded by plans from their enrolment files; read by clinics and providers."
* insert AlignedWith(us-core, US Core, http://hl7.org/fhir/us/core/StructureDefinition/us-core-coverage)
* status MS
* type MS
* type from MediCalCoverageType (preferred)
* type ^short = "Tells Medi-Cal managed care from other coverage"
* type ^comment = "Only Medi-Cal managed care routes a referral and counts for eligibility. Where the type does not say what a coverage is, one of these does: this profile in meta.profile, a CIN as subscriberId or identifier, the county of responsibility, a plan code as payor."
* subscriberId MS
* subscriberId obeys cin-has-its-form and cin-ends-with-a-letter-in-use
* subscriberId ^short = "The member's CIN"
* beneficiary 1..1 MS
* beneficiary only Reference(CalAimMember)
* payor 1..1 MS
* payor only Reference(Organization)
* payor obeys payor-names-a-plan
* payor ^short = "The managed care plan, by reference or by its plan code"
* period 1..1 MS
* period.start 1..1 MS
* period.end MS
* extension contains CountyOfResponsibility named countyOfResponsibility 0..1 MS and MediCalAidCode named aidCode 0..* MS
