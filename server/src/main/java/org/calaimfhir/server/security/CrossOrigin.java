package org.calaimfhir.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets pages of listed origins read the answers (Fetch standard, CORS protocol; CDS Hooks 2.0, "Cross-Origin Resource
 * Sharing"). Cookies and certificates are never part of it. A request from elsewhere is answered as without a browser:
 * the browser keeps the answer from the page.
 */
final class CrossOrigin extends CorsFilter {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> SENT = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_NONE_MATCH,
            "If-None-Exist",
            "Prefer",
            RequestId.HEADER);
    private static final List<String> READ = List.of(
            HttpHeaders.CONTENT_LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.WWW_AUTHENTICATE,
            "X-Progress",
            RequestId.HEADER);
    private static final Duration KEPT = Duration.ofHours(1);

    private final Set<String> origins;
    private final OutcomeWriter outcomes;

    CrossOrigin(Set<String> origins, OutcomeWriter outcomes) {
        super(request -> isListed(origins, request) ? rules(origins) : null);
        this.origins = Set.copyOf(origins);
        this.outcomes = outcomes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CorsUtils.isPreFlightRequest(request) && !isListed(origins, request)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            Problem problem = Problem.of(
                    IssueType.FORBIDDEN,
                    "Pages of this origin may not call the server.",
                    "Whoever runs the server lists origins in CALAIM_CORS_ORIGINS.");
            outcomes.write(request, response, HttpServletResponse.SC_FORBIDDEN, List.of(problem));
            return;
        }
        super.doFilterInternal(request, response, chain);
    }

    private static boolean isListed(Set<String> origins, HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && origins.contains(origin);
    }

    private static CorsConfiguration rules(Set<String> origins) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(List.copyOf(origins));
        rules.setAllowedMethods(METHODS);
        rules.setAllowedHeaders(SENT);
        rules.setExposedHeaders(READ);
        rules.setAllowCredentials(false);
        rules.setMaxAge(KEPT);
        return rules;
    }
}
