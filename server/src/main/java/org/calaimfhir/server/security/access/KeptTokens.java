package org.calaimfhir.server.security.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks the signature of a token once, and what the token says each time that it comes: a system sends one with hundreds
 * of requests, and one check on P-384 costs more than a read of a record. Only tokens whose signature is good are kept, no
 * longer than the keys of another issuer are.
 */
final class KeptTokens implements JwtDecoder {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final NimbusJwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Cache<String, Jwt> read;

    /**
     * @param processor knows which types and keys are taken
     * @param rules about the claims, the time among them
     */
    KeptTokens(DefaultJWTProcessor<SecurityContext> processor, OAuth2TokenValidator<Jwt> rules, Clock clock) {
        // Left to the rules, which take the time from our clock.
        processor.setJWTClaimsSetVerifier((claims, none) -> {});
        this.signatures = new NimbusJwtDecoder(processor);
        this.signatures.setJwtValidator(any -> OAuth2TokenValidatorResult.success());
        this.rules = rules;
        this.read = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    @Override
    public Jwt decode(String token) {
        Jwt signed = read.get(token, signatures::decode);
        OAuth2TokenValidatorResult result = rules.validate(signed);
        if (result.hasErrors()) {
            throw new JwtValidationException("It does not say what a token has to say", result.getErrors());
        }
        return signed;
    }
}
