package org.calaimfhir.server.security.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What each token has to say, whoever signed it: from whom, for this server, and until when. */
final class TokenRules {

    private TokenRules() {}

    static OAuth2TokenValidator<Jwt> of(String issuer, String audience, Clock clock) {
        JwtTimestampValidator inTime = new JwtTimestampValidator(Duration.ZERO);
        inTime.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                inTime,
                new JwtClaimValidator<>(JwtClaimNames.EXP, expires -> expires != null),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, named -> named != null && named.contains(audience)));
    }
}
