package org.calaimfhir.server.security.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that leads to the FHIR endpoint but does not begin with its name, such as {@code /x/../fhir}. Spring's
 * firewall refuses it too, but only behind a reader of its own that fails on it.
 */
final class PlainAddress extends OncePerRequestFilter {

    private final DoorRefusals refusals;

    PlainAddress(DoorRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean byPath = request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH;
        if (byPath && !request.getRequestURI().startsWith(request.getServletPath())) {
            refusals.handle(request, response, new RequestRejectedException("Another way to write it"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
