package org.calaimfhir.server.security;

import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** What PostgreSQL refuses, by SQLSTATE (PostgreSQL 18, appendix A): whose mistake it is, and what helps. */
final class DatabaseRefusals {

    private DatabaseRefusals() {}

    static EngineMessages.Meaning explain(String state) {
        String known = state == null ? "" : state;
        if (known.startsWith("22") || known.startsWith("54")) {
            return meaning(
                    422,
                    IssueType.VALUE,
                    "A value in the request is too long, too large or cannot be stored.",
                    "Send shorter texts and smaller numbers.");
        }
        if (known.startsWith("23")) {
            return meaning(
                    409,
                    IssueType.CONFLICT,
                    "Another resource stands in the way of this change.",
                    "Read the resource again, then send the change once more.");
        }
        if (known.startsWith("40") || known.equals("55P03")) {
            return meaning(
                    409,
                    IssueType.LOCKERROR,
                    "Another request changes the same resources at this moment.",
                    "Send the request again.");
        }
        if (known.startsWith("08") || known.startsWith("53") || known.startsWith("57")) {
            return meaning(503, IssueType.TRANSIENT, "The server is busy.", "Send the request again in a while.");
        }
        return EngineMessages.explain(500, "");
    }

    private static EngineMessages.Meaning meaning(int status, IssueType code, String rule, String advice) {
        return new EngineMessages.Meaning(status, Problem.of(code, rule, advice));
    }
}
