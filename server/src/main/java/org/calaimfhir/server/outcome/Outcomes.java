package org.calaimfhir.server.outcome;

import java.util.List;
import org.apache.commons.lang3.EnumUtils;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.ResourceType;

/** Problems as an OperationOutcome. */
public final class Outcomes {

    /** The code system of the types of FHIR. */
    public static final String RESOURCE_TYPES = "http://hl7.org/fhir/resource-types";

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

    /**
     * Problems of a resource that is not at hand any more, so that a reader knows what is missing.
     *
     * @param type as it was sent; one that FHIR R4 does not know is not told
     */
    public static OperationOutcome about(String type, List<Problem> problems) {
        OperationOutcome outcome = of(problems);
        if (EnumUtils.isValidEnum(ResourceType.class, type)) {
            outcome.getIssue().forEach(issue -> issue.getDetails()
                    .addCoding(new Coding().setSystem(RESOURCE_TYPES).setCode(type)));
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
