package org.calaimfhir.server.security.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Key;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** A signature is checked once, and nothing else of a token is. */
class KeptTokensTest {

    private static final String ISSUER = "http://localhost:1";
    private static final String AUDIENCE = "http://localhost:1/fhir";
    private static final Duration GOOD_FOR = Duration.ofMinutes(4);

    private final Hand clock = new Hand();
    private final AtomicInteger checked = new AtomicInteger();
    private ECKey key;
    private JwtDecoder tokens;

    @BeforeEach
    void keys() throws JOSEException {
        key = new ECKeyGenerator(Curve.P_384).generate();
        List<Key> keys = List.of(key.toECPublicKey());
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector((header, none) -> {
            checked.incrementAndGet();
            return keys;
        });
        tokens = new KeptTokens(processor, TokenRules.of(ISSUER, AUDIENCE, clock), clock);
    }

    @Test
    void a_signature_is_checked_once_in_a_while() throws JOSEException {
        String token = signed(key, GOOD_FOR.multipliedBy(2));
        assertThat(tokens.decode(token).getSubject()).isEqualTo("plan");
        assertThat(tokens.decode(token).getSubject()).isEqualTo("plan");
        assertThat(checked).hasValue(1);
        clock.pass(Duration.ofMinutes(6));
        tokens.decode(token);
        assertThat(checked).hasValue(2);
    }

    @Test
    void it_ends_in_time_all_the_same() throws JOSEException {
        String token = signed(key, GOOD_FOR);
        tokens.decode(token);
        clock.pass(GOOD_FOR.plusSeconds(1));
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);
        assertThat(checked).hasValue(1);
    }

    @Test
    void who_forges_one_gets_nothing_from_the_one_that_is_kept() throws JOSEException {
        String token = signed(key, GOOD_FOR);
        tokens.decode(token);
        String forged = token.substring(0, token.lastIndexOf('.')) + ".AAAA";
        String another = signed(new ECKeyGenerator(Curve.P_384).generate(), GOOD_FOR);
        for (String bad : List.of(forged, another, forged)) {
            assertThatThrownBy(() -> tokens.decode(bad)).isInstanceOf(BadJwtException.class);
        }
    }

    private String signed(ECKey with, Duration goodFor) throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject("plan")
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .expirationTime(Date.from(clock.instant().plus(goodFor)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES384), claims);
        token.sign(new ECDSASigner(with));
        return token.serialize();
    }
}
