package org.calaimfhir.server.records;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.calaimfhir.server.storage.Viewers;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each request look at records for whoever sent it, and for nobody else afterwards. Stands behind the door. */
final class ViewerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SentBy.theState(request.getUserPrincipal())) {
            chain.doFilter(request, response);
            return;
        }
        Viewers.enter(SentBy.viewer(request.getUserPrincipal()));
        try {
            chain.doFilter(request, response);
        } finally {
            Viewers.leave();
        }
    }
}
