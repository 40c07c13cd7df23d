package org.calaimfhir.server.referral;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.Set;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.storage.Viewers;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Task;

/**
 * Holds the tasks of referrals to the steps that they may take, however a change comes in: by itself, as a patch, in a
 * batch or a transaction. Other tasks are nobody's business here.
 */
@Interceptor
final class TaskStepCheck {

    private static final Set<String> PROFILES = Set.of(
            Canonicals.structureDefinition("calaim-referral-task"),
            Canonicals.structureDefinition("calaim-provider-task"));
    private static final String REFERRAL_STATUS = Canonicals.codeSystem("referral-status");

    /** Behind the validation, whose message names the whole rule. */
    private static final int LATE = 100;

    private final TaskTransitions transitions;

    TaskStepCheck(TaskTransitions transitions) {
        this.transitions = transitions;
    }

    /** @throws UnprocessableEntityException when the status goes where it may not go from where it is */
    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = LATE)
    public void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        boolean ofAClient = request != null && !(request instanceof SystemRequestDetails);
        // The version before is asked too: who leaves the profile out does not leave the rule.
        if (ofAClient
                && before instanceof Task was
                && after instanceof Task becomes
                && (ofReferral(was) || ofReferral(becomes))) {
            transitions.problem(was, becomes).map(Problem::unprocessable).ifPresent(refusal -> {
                throw refusal;
            });
            Viewers.sender()
                    .flatMap(sender -> transitions.othersStep(was, becomes, "Organization/" + sender.organization()))
                    .map(Problem::unprocessable)
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
        }
    }

    private static boolean ofReferral(Task task) {
        return task.getMeta().getProfile().stream().map(PrimitiveType::getValue).anyMatch(PROFILES::contains)
                || task.getBusinessStatus().getCoding().stream()
                        .anyMatch(coding -> REFERRAL_STATUS.equals(coding.getSystem()));
    }
}
