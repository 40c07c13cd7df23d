package org.calaimfhir.server.referral;

import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Why a submission is not taken.
 *
 * @param element FHIRPath of the element, in the Bundle that was sent
 * @param rule what does not hold
 * @param remedy what to send instead
 */
record Refusal(IssueType code, String element, String rule, String remedy) {

    static Refusal businessRule(String element, String rule, String remedy) {
        return new Refusal(IssueType.BUSINESSRULE, element, rule, remedy);
    }

    /** @param element the condition of an entry that meets more than one resource */
    static PreconditionFailedException several(String element) {
        Refusal refusal = new Refusal(
                IssueType.MULTIPLEMATCHES,
                element,
                "The condition of the entry matches several resources.",
                "Narrow the condition to one resource, or leave it out to create a new one.");
        return new PreconditionFailedException(refusal.rule, refusal.outcome());
    }

    UnprocessableEntityException unprocessable() {
        return new UnprocessableEntityException(rule, outcome());
    }

    ResourceVersionConflictException conflict() {
        return new ResourceVersionConflictException(rule, outcome());
    }

    private OperationOutcome outcome() {
        OperationOutcome outcome = new OperationOutcome();
        var issue = outcome.addIssue().setSeverity(IssueSeverity.ERROR).setCode(code);
        issue.addExpression(element);
        issue.getDetails().setText(rule);
        issue.setDiagnostics(remedy + " Nothing was stored.");
        return outcome;
    }
}
