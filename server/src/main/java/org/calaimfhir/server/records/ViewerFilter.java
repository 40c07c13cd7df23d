package org.calaimfhir.server.records;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.calaimfhir.server.storage.Viewers;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each request look at records for whoever sent it, and for nobody else afterwards. Stands behind the door. The state
 * starts and follows jobs, which the server works on for itself; its reads are told apart later ({@link RecordChecks}).
 */
final class ViewerFilter extends OncePerRequestFilter {

    private static final String FHIR = "/fhir/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean decidedLater = request.getRequestURI().startsWith(FHIR) && SentBy.theState(request.getUserPrincipal());
        if (!decidedLater) {
            Viewers.enter(SentBy.viewer(request.getUserPrincipal()));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            Viewers.leave();
        }
    }
}
