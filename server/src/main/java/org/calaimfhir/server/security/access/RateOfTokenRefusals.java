package org.calaimfhir.server.security.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever was refused a token again and again waits before the next try is looked at: guessing is slow, and so is making
 * the server fetch keys. Counted by the address that the connection comes from. Stands before the token endpoint only:
 * a good token is never held back because of what others at the same address did.
 */
final class RateOfTokenRefusals extends OncePerRequestFilter {

    private final Rates rates;
    private final int perSecond;
    private final RateRefusals refusals;

    RateOfTokenRefusals(Rates rates, int perSecond, RateRefusals refusals) {
        this.rates = rates;
        this.perSecond = perSecond;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String from = request.getRemoteAddr();
        Duration wait = rates.look(from, perSecond);
        if (!wait.isZero()) {
            refusals.write(request, response, wait);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            rates.wait(from, perSecond);
        }
    }
}
