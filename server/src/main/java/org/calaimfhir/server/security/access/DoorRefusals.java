package org.calaimfhir.server.security.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.security.OutcomeWriter;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Who is not let in, told in the form of every other error here. Never says what of a token was wrong: it may be stolen. */
final class DoorRefusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final String HOW = "Send Authorization: Bearer with a token of this server; where to get one is said"
            + " at [base]/.well-known/smart-configuration.";

    private final OutcomeWriter outcomes;

    DoorRefusals(OutcomeWriter outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof IssuerSilent) {
            silent(outcomes, request, response);
            return;
        }
        boolean sent = failure instanceof OAuth2AuthenticationException;
        response.setHeader("WWW-Authenticate", sent ? "Bearer error=\"invalid_token\"" : "Bearer");
        String rule = sent ? "The token is not one of this server, or is expired." : "This address needs a token.";
        outcomes.write(
                request,
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                List.of(Problem.of(sent ? IssueType.UNKNOWN : IssueType.LOGIN, rule, HOW)));
    }

    /** The request may be good, and cannot be judged. */
    static void silent(OutcomeWriter outcomes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem problem = Problem.of(
                IssueType.TRANSIENT,
                "The server that gives tokens for this one does not answer.",
                "Send it again in a while; if that does not help, tell the operator.");
        outcomes.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, List.of(problem));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        Problem problem = failure instanceof MissingScopes missing
                ? missing.problem()
                : Problem.of(IssueType.FORBIDDEN, "The token does not open this address.", "See docs/run.md.");
        response.setHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
        outcomes.write(request, response, HttpServletResponse.SC_FORBIDDEN, List.of(problem));
    }

    /** An address in a form that one program may read otherwise than the next. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException failure)
            throws IOException {
        Problem problem = Problem.of(
                IssueType.INVALID,
                "The address or a header is written in a way that is not taken.",
                "Send the address in its plain form: no empty or dotted parts, no semicolons, no encoded slashes.");
        outcomes.write(request, response, HttpServletResponse.SC_BAD_REQUEST, List.of(problem));
    }
}
