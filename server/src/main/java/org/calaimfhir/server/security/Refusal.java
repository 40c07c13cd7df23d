package org.calaimfhir.server.security;

import java.util.List;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** A request that is not let in: the HTTP status and everything that is wrong with it. Carries no stack trace. */
final class Refusal extends RuntimeException {

    private final int status;
    private final transient List<Problem> problems;

    Refusal(int status, List<Problem> problems) {
        super(problems.get(0).rule(), null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    static Refusal of(int status, IssueType code, String rule, String advice) {
        return new Refusal(status, List.of(Problem.of(code, rule, advice)));
    }

    int status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }
}
