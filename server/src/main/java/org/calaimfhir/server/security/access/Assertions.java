package org.calaimfhir.server.security.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Key;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Checks the assertion of a client: signed by a key of its own, made for this server, for now and for once. */
final class Assertions implements JwtDecoderFactory<RegisteredClient> {

    /** SMART App Launch 2.2.0 names these two and no others. */
    static final List<JWSAlgorithm> ALGORITHMS = List.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);

    private final String tokenUrl;
    private final UsedAssertions used;
    private final Clock clock;

    Assertions(String tokenUrl, UsedAssertions used, Clock clock) {
        this.tokenUrl = tokenUrl;
        this.used = used;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        RegisteredSystem system = RegisteredClients.system(client);
        return assertion -> check(assertion, system);
    }

    /** @throws AssertionRefused with the reason */
    private Jwt check(String assertion, RegisteredSystem system) {
        JWTClaimsSet claims = signedBy(assertion, system);
        Instant now = clock.instant();
        AssertionRules.problem(claims, system.clientId(), tokenUrl, now).ifPresent(problem -> {
            throw new AssertionRefused(problem);
        });
        Instant expires = claims.getExpirationTime().toInstant();
        if (!used.use(system.clientId(), claims.getJWTID(), expires, now)) {
            throw new AssertionRefused("The assertion was used before; make one with a new jti for each request.");
        }
        return Jwt.withTokenValue(assertion)
                .header("typ", JOSEObjectType.JWT.getType())
                .issuer(system.clientId())
                .subject(system.clientId())
                .expiresAt(expires)
                .build();
    }

    private static JWTClaimsSet signedBy(String assertion, RegisteredSystem system) {
        try {
            SignedJWT signed = SignedJWT.parse(assertion);
            refuseForeignKeys(signed.getHeader(), system);
            return processor(system).process(signed, null);
        } catch (KeySourceException e) {
            throw new AssertionRefused("The keys of the client could not be fetched from its jwksUri.");
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw new AssertionRefused(
                    "The assertion is not signed by the one registered key that has its kid, by RS384 or ES384.");
        }
    }

    /** @throws AssertionRefused for a header that leads to other keys than the registered ones */
    private static void refuseForeignKeys(JWSHeader header, RegisteredSystem system) {
        boolean elsewhere = header.getJWKURL() != null
                && !system.keysUrl().equals(Optional.of(header.getJWKURL().toString()));
        if (header.getKeyID() == null || elsewhere) {
            throw new AssertionRefused(
                    "The header of the assertion needs a kid; its jku is the registered one, or absent.");
        }
    }

    private static DefaultJWTProcessor<SecurityContext> processor(RegisteredSystem system) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        JWSKeySelector<SecurityContext> registered =
                new JWSVerificationKeySelector<>(Set.copyOf(ALGORITHMS), system.keys());
        // Nimbus would try each; the standard wants a kid that two keys share to count for neither.
        processor.setJWSKeySelector((header, none) -> {
            List<? extends Key> found = registered.selectJWSKeys(header, none);
            return found.size() == 1 ? found : List.of();
        });
        // The claims are checked by rules of ours, which tell what is wrong and take the time from our clock.
        processor.setJWTClaimsSetVerifier((claims, none) -> {});
        return processor;
    }
}
