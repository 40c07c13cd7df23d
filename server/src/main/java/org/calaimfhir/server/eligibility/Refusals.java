package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Answers to questions that cannot be asked: where, which rule, what to send instead. Never a value of a member's. */
final class Refusals {

    private static final int LONGEST_SHOWN = 60;

    private Refusals() {}

    /** 400: the parameter is not what the operation takes. */
    static BaseServerResponseException invalid(String element, String rule, String advice) {
        return Problem.at(element, IssueType.VALUE, rule, advice).invalid();
    }

    /** 422: the parameter is well formed, but it cannot be so. */
    static BaseServerResponseException impossible(String element, String rule, String advice) {
        return Problem.at(element, IssueType.BUSINESSRULE, rule, advice).unprocessable();
    }

    /** 404 about a member. One wording for everybody who is not found, so that it cannot be used to probe. */
    static BaseServerResponseException unknownMember(String element) {
        return Problem.at(
                        element,
                        IssueType.NOTFOUND,
                        "No such member is known here.",
                        "Check what you sent, store the Patient first, or send what you know as parameter record.")
                .notFound();
    }

    /** A name or code that somebody sent, short enough for a message. */
    static String shown(String sent) {
        String text = String.valueOf(sent);
        return "'" + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text) + "'";
    }

    /** FHIRPath of a parameter. */
    static String parameter(String name) {
        return "Parameters.parameter.where(name='" + name + "')";
    }
}
