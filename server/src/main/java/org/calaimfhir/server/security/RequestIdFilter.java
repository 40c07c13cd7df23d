package org.calaimfhir.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names every request, in its answer and in all that is logged meanwhile. */
final class RequestIdFilter extends OncePerRequestFilter {

    private static final String LOG_KEY = "request.id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = RequestId.choose(request.getHeader(RequestId.HEADER));
        RequestId.keep(request, id);
        response.setHeader(RequestId.HEADER, id);
        try (MDC.MDCCloseable ignored = MDC.putCloseable(LOG_KEY, id)) {
            chain.doFilter(request, response);
        }
    }
}
