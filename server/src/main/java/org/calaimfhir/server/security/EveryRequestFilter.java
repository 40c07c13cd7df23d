package org.calaimfhir.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names every request, in its answer and in all that is logged meanwhile, and knows what HTTP method there is. */
final class EveryRequestFilter extends OncePerRequestFilter {

    private static final String LOG_KEY = "request.id";
    private static final Set<String> METHODS =
            new TreeSet<>(Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));

    private final OutcomeWriter outcomes;

    EveryRequestFilter(OutcomeWriter outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = RequestId.choose(request.getHeader(RequestId.HEADER));
        RequestId.keep(request, id);
        response.setHeader(RequestId.HEADER, id);
        SecurityHeaders.onEveryAnswer(response);
        if (!METHODS.contains(request.getMethod())) {
            refuse(request, response);
            return;
        }
        try {
            Acceptable.checkForm(Acceptable.header(request));
        } catch (Refusal refusal) {
            outcomes.write(request, response, refusal.status(), refusal.problems());
            return;
        }
        MDC.put(LOG_KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String known = String.join(", ", METHODS);
        response.setHeader("Allow", known);
        Problem problem = Problem.of(
                IssueType.NOTSUPPORTED, "The server does not know this HTTP method.", "Use one of " + known + ".");
        outcomes.write(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, List.of(problem));
    }
}
