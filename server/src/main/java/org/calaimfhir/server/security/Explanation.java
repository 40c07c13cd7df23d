package org.calaimfhir.server.security;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/**
 * What a failure means to the one who asked.
 *
 * @param problems ours, when there is nothing ready to pass on
 * @param ready an outcome of a capability, passed on as it is
 */
record Explanation(int status, List<Problem> problems, Optional<OperationOutcome> ready) {

    private static final int LONGEST_CHAIN = 20;
    private static final int SERVER_ERROR = 500;
    /** Not implemented, and unavailable for now. */
    private static final Set<Integer> PASSED_ON = Set.of(501, 503);

    static Explanation of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
            Explanation found = known(cause);
            if (found != null) {
                return found;
            }
            cause = cause.getCause();
        }
        return ours(EngineMessages.explain(SERVER_ERROR, ""));
    }

    /** An outcome that the engine or a capability made, with the status that it was to be sent with. */
    static Explanation of(int status, OperationOutcome said) {
        if (said == null || !said.hasIssue()) {
            return ours(EngineMessages.explain(status, ""));
        }
        boolean plain = said.getIssue().stream()
                .map(OperationOutcomeIssueComponent::getDetails)
                .allMatch(details -> details.hasText());
        return plain
                ? new Explanation(status, List.of(), Optional.of(said))
                : ours(EngineMessages.explain(status, said.getIssueFirstRep().getDiagnostics()));
    }

    private static Explanation known(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return new Explanation(refusal.status(), refusal.problems(), Optional.empty());
        }
        if (failure instanceof SQLException sql) {
            return ours(DatabaseRefusals.explain(sql.getSQLState()));
        }
        if (failure instanceof DataFormatException) {
            return ours(EngineMessages.explain(400, failure.getMessage()));
        }
        if (failure instanceof BaseServerResponseException engine && clientsMistake(engine)) {
            return engine.getOperationOutcome() instanceof OperationOutcome said
                    ? of(engine.getStatusCode(), said)
                    : ours(EngineMessages.explain(engine.getStatusCode(), engine.getMessage()));
        }
        return null;
    }

    private static boolean clientsMistake(BaseServerResponseException engine) {
        return engine.getStatusCode() < SERVER_ERROR || PASSED_ON.contains(engine.getStatusCode());
    }

    private static Explanation ours(EngineMessages.Meaning meaning) {
        return new Explanation(meaning.status(), List.of(meaning.problem()), Optional.empty());
    }

    OperationOutcome outcome(String requestId) {
        return Outcomes.withRequestId(ready.orElseGet(() -> Outcomes.of(problems)), requestId);
    }
}
