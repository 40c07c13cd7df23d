package org.calaimfhir.server.outcome;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** Problems as an OperationOutcome. */
public final class Outcomes {

    private static final String REQUEST = "Request ";

    private Outcomes() {}

    public static OperationOutcome of(List<Problem> problems) {
        OperationOutcome outcome = new OperationOutcome();
        for (Problem problem : problems) {
            OperationOutcomeIssueComponent issue =
                    outcome.addIssue().setSeverity(IssueSeverity.ERROR).setCode(problem.code());
            issue.getDetails().setText(problem.rule());
            issue.setDiagnostics(problem.advice());
            problem.element().ifPresent(issue::addExpression);
        }
        return outcome;
    }

    /** Adds "Request …" to the diagnostics of every issue that does not have it yet. */
    public static OperationOutcome withRequestId(OperationOutcome outcome, String requestId) {
        String mark = REQUEST + requestId + ".";
        for (OperationOutcomeIssueComponent issue : outcome.getIssue()) {
            String said = issue.hasDiagnostics() ? issue.getDiagnostics() : "";
            if (!said.contains(REQUEST + requestId)) {
                issue.setDiagnostics(said.isEmpty() ? mark : said + " " + mark);
            }
        }
        return outcome;
    }
}
