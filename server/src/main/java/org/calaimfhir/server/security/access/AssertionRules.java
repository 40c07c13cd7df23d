package org.calaimfhir.server.security.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What has to stand in an assertion (SMART App Launch 2.2.0, "Authenticating to the Token endpoint"; RFC 7523, 3). */
final class AssertionRules {

    private static final Duration FURTHEST = Duration.ofMinutes(5);
    private static final int LONGEST_ID = 200;

    private AssertionRules() {}

    /** @return what is wrong, for the client; empty when nothing is */
    static Optional<String> problem(JWTClaimsSet claims, String clientId, String tokenUrl, Instant now) {
        if (!clientId.equals(claims.getIssuer()) || !clientId.equals(claims.getSubject())) {
            return Optional.of("The claims iss and sub of the assertion have to be the client id.");
        }
        if (!claims.getAudience().contains(tokenUrl)) {
            return Optional.of("The claim aud of the assertion has to be " + tokenUrl + ".");
        }
        if (claims.getExpirationTime() == null) {
            return Optional.of("The assertion has no exp.");
        }
        Instant expires = claims.getExpirationTime().toInstant();
        if (!expires.isAfter(now)) {
            return Optional.of("The assertion is expired.");
        }
        if (expires.isAfter(now.plus(FURTHEST))) {
            return Optional.of("The claim exp of the assertion is more than five minutes ahead.");
        }
        if (claims.getNotBeforeTime() != null
                && claims.getNotBeforeTime().toInstant().isAfter(now)) {
            return Optional.of("The assertion is not valid yet.");
        }
        String id = claims.getJWTID();
        if (id == null || id.isBlank() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
            return Optional.of("The assertion needs a jti of at most " + LONGEST_ID + " characters.");
        }
        return Optional.empty();
    }
}
