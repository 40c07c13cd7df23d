package org.calaimfhir.server.security.access;

import org.springframework.security.oauth2.jwt.JwtException;

/** An assertion that proves nothing, with the reason as the client is told it: what it can mend, no more. */
final class AssertionRefused extends JwtException {

    AssertionRefused(String reason) {
        super(reason);
    }
}
