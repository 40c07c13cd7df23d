// Authorizations and claims.
RuleSet: ServesClaim
* insert ReadAndWritten(Claim)
* insert ConditionalByIdentifier
* insert SearchedBy(identifier, token, Claim-identifier)
* insert SearchedBy(patient, reference, Claim-patient)
* insert SearchedBy(created, date, Claim-created)
* insert SearchedBy(provider, reference, Claim-provider)
* insert SearchedBy(insurer, reference, Claim-insurer)
* insert SearchedBy(status, token, Claim-status)
* insert SearchedBy(use, token, Claim-use)
* insert ReadAndWritten(ClaimResponse)
* insert ConditionalByIdentifier
* insert SearchedBy(identifier, token, ClaimResponse-identifier)
* insert SearchedBy(patient, reference, ClaimResponse-patient)
* insert SearchedBy(created, date, ClaimResponse-created)
* insert SearchedBy(request, reference, ClaimResponse-request)
* insert SearchedBy(insurer, reference, ClaimResponse-insurer)
* insert SearchedBy(outcome, token, ClaimResponse-outcome)
* insert SearchedBy(status, token, ClaimResponse-status)
* insert SearchedBy(use, token, ClaimResponse-use)
* insert ReadAndWritten(ExplanationOfBenefit)
* insert ConditionalByIdentifier
* insert SearchedBy(identifier, token, ExplanationOfBenefit-identifier)
* insert SearchedBy(patient, reference, ExplanationOfBenefit-patient)
* insert SearchedBy(created, date, ExplanationOfBenefit-created)
* insert SearchedBy(claim, reference, ExplanationOfBenefit-claim)
* insert SearchedBy(provider, reference, ExplanationOfBenefit-provider)
* insert SearchedBy(status, token, ExplanationOfBenefit-status)
