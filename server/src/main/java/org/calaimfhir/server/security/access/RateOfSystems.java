package org.calaimfhir.server.security.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one system from taking the time of all others. Stands behind the door, where it is known whose request it is. */
final class RateOfSystems extends OncePerRequestFilter {

    private final Clients clients;
    private final Rates rates;
    private final int usual;
    private final RateRefusals refusals;

    /** @param usual requests of a system in a second, where its entry says nothing else */
    RateOfSystems(Clients clients, Rates rates, int usual, RateRefusals refusals) {
        this.clients = clients;
        this.rates = rates;
        this.usual = usual;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = wait(request.getUserPrincipal());
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            refusals.write(request, response, wait);
        }
    }

    private Duration wait(Principal sender) {
        if (!(sender instanceof JwtAuthenticationToken token)) {
            return Duration.ZERO;
        }
        String id = token.getToken().getClaimAsString(AccessTokens.CLIENT);
        int allowed = clients.find(id)
                .map(RegisteredSystem::rate)
                .filter(own -> own > 0)
                .orElse(usual);
        // The rate is part of the name, so that another one counts as soon as it is written.
        return rates.wait(allowed + " " + id, allowed);
    }
}
