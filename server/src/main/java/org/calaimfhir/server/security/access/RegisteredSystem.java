package org.calaimfhir.server.security.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Optional;
import java.util.Set;

/**
 * A system that the operator knows.
 *
 * @param organization reference to the Organization that it works for
 * @param scopes the most that it can ask for
 * @param keys public ones that its assertions are signed with
 * @param keysUrl where they are fetched, unless they stand in the file
 * @param rate requests in a second; {@link #USUAL_RATE} where its entry says nothing
 * @param disabled whether it gets no token any more
 */
record RegisteredSystem(
        String clientId,
        Actor actor,
        String organization,
        Set<SmartScope> scopes,
        JWKSource<SecurityContext> keys,
        Optional<String> keysUrl,
        int rate,
        boolean disabled) {

    static final int USUAL_RATE = 0;

    /** The part that a system plays in the programme. */
    enum Actor {
        REFERRER,
        PLAN,
        PROVIDER,
        HUB,
        STATE
    }
}
