package org.calaimfhir.server.referral;

import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Why a submission is not taken: the element in the Bundle that was sent, the rule that does not hold, and what to send
 * instead.
 */
final class Refusal {

    private Refusal() {}

    static Problem businessRule(String element, String rule, String remedy) {
        return problem(IssueType.BUSINESSRULE, element, rule, remedy);
    }

    static Problem conflict(String element, String rule, String remedy) {
        return problem(IssueType.CONFLICT, element, rule, remedy);
    }

    /** @param element the condition of an entry that meets more than one resource */
    static Problem several(String element) {
        return problem(
                IssueType.MULTIPLEMATCHES,
                element,
                "The condition of the entry matches several resources.",
                "Narrow the condition to one resource, or leave it out to create a new one.");
    }

    private static Problem problem(IssueType code, String element, String rule, String remedy) {
        return Problem.at(element, code, rule, remedy + " Nothing was stored.");
    }
}
