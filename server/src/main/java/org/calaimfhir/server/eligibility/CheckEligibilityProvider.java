package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.calaimfhir.server.storage.FhirOperations;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;

/**
 * The door of {@code $check-eligibility}. It takes the parameters as a whole, because the engine ignores those that it
 * does not know, and a misspelt one would change the answer.
 */
final class CheckEligibilityProvider implements FhirOperations {

    private final ReadEligibilityRequest read;
    private final MemberRecords members;
    private final DecideEligibility decide;
    private final KeptDecisions kept;

    CheckEligibilityProvider(
            ReadEligibilityRequest read, MemberRecords members, DecideEligibility decide, KeptDecisions kept) {
        this.read = read;
        this.members = members;
        this.decide = decide;
        this.kept = kept;
    }

    /** About a member known here. */
    @Operation(name = "$check-eligibility", typeName = "Patient", idempotent = true)
    public Parameters aboutMember(@IdParam IdType patient, RequestDetails request) {
        return answer(read.aboutMember(patient.getIdPart(), OperationParameters.of(request)));
    }

    /** About a member named by CIN, or about anyone by a record. Never by GET: an address is logged on its way. */
    @Operation(name = "$check-eligibility", typeName = "Patient")
    public Parameters aboutAnyone(RequestDetails request) {
        return answer(read.aboutAnyone(OperationParameters.of(request)));
    }

    private Parameters answer(EligibilityRequest request) {
        EligibilityDecision decision = decide.with(request, members.of(request));
        Parameters answer = DecisionParameters.of(decision, kept.keep(request, decision));
        MissingQuestionnaire.of(decision)
                .ifPresent(
                        form -> answer.addParameter().setName("questionnaire").setResource(form));
        return answer;
    }
}
