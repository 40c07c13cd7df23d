package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.calaimfhir.server.eligibility.ReadSubmittedRequest.Submitted;
import org.calaimfhir.server.storage.FhirOperations;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.Resource;

/**
 * The door of R4's own {@code CoverageEligibilityRequest/$submit}: the same answer as {@code $check-eligibility}, as a
 * CoverageEligibilityResponse. About a member known here it is kept.
 */
final class SubmitProvider implements FhirOperations {

    private final ReadSubmittedRequest read;
    private final Insurers insurers;
    private final MemberRecords members;
    private final DecideEligibility decide;
    private final KeptDecisions kept;

    SubmitProvider(
            ReadSubmittedRequest read,
            Insurers insurers,
            MemberRecords members,
            DecideEligibility decide,
            KeptDecisions kept) {
        this.read = read;
        this.insurers = insurers;
        this.members = members;
        this.decide = decide;
        this.kept = kept;
    }

    /** Takes the request alone, or first in a Bundle with the record of somebody who need not be known here. */
    @Operation(name = "$submit", typeName = "CoverageEligibilityRequest")
    public CoverageEligibilityResponse submit(RequestDetails request) {
        Resource body = (Resource) request.getResource();
        Submitted submitted = read.from(body);
        insurers.refuseUnknown(submitted.asked().getInsurer(), body);
        EligibilityRequest question = submitted.question();
        EligibilityDecision decision = decide.with(question, members.of(question));
        return kept.answer(submitted.asked(), question, decision);
    }
}
