package org.calaimfhir.server.security;

import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * One thing that is wrong with a request, for people.
 *
 * @param code kind of issue, from FHIR's list
 * @param rule the rule that the request breaks
 * @param advice what to send instead
 * @param element FHIRPath of the element, when it is known
 */
record Problem(IssueType code, String rule, String advice, Optional<String> element) {

    static Problem of(IssueType code, String rule, String advice) {
        return new Problem(code, rule, advice, Optional.empty());
    }

    static Problem at(String element, IssueType code, String rule, String advice) {
        return new Problem(code, rule, advice, Optional.of(element));
    }
}
