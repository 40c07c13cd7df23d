package org.calaimfhir.server.security.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.security.OutcomeWriter;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** 429 (RFC 6585), with the seconds to wait. OAuth has no error of its own for it, so the token endpoint says the same. */
final class RateRefusals {

    private static final int TOO_MANY = 429;

    private final OutcomeWriter outcomes;

    RateRefusals(OutcomeWriter outcomes) {
        this.outcomes = outcomes;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        long seconds = wait.plusSeconds(1).toSeconds();
        response.setHeader("Retry-After", String.valueOf(seconds));
        outcomes.write(
                request,
                response,
                TOO_MANY,
                List.of(Problem.of(
                        IssueType.THROTTLED,
                        "There were too many requests in a short time.",
                        "Send it again after " + seconds + " s, and send fewer at once.")));
    }
}
