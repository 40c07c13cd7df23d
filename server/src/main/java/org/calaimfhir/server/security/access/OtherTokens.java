package org.calaimfhir.server.security.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads tokens of another authorization server. That one is believed who the client is and which scopes it was given; for
 * whom the client works, and the most that it may ever do, stand in our file of clients.
 */
final class OtherTokens implements JwtDecoder {

    /** Signed by a pair of keys; with a shared secret anyone who checks could forge. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Stream.of(
                    JWSAlgorithm.Family.RSA.stream(), JWSAlgorithm.Family.EC.stream())
            .flatMap(family -> family)
            .filter(algorithm -> !algorithm.equals(JWSAlgorithm.ES256K))
            .collect(Collectors.toUnmodifiableSet());

    /** RFC 9068, then what OpenID Connect calls whoever the token was given to. */
    private static final List<String> CLIENT_CLAIMS = List.of(AccessTokens.CLIENT, "azp");

    private final Clients clients;
    private final Supplier<JwtDecoder> decoder;

    OtherTokens(OtherIssuer issuer, String audience, Clients clients, KeysByUrl remote, Clock clock) {
        this.clients = clients;
        this.decoder = SingletonSupplier.of(() -> {
            JWKSource<SecurityContext> keys =
                    remote.keys(URI.create(issuer.says().path("jwks_uri").asText()));
            JWSKeySelector<SecurityContext> selector = new JWSVerificationKeySelector<>(ALGORITHMS, keys);
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(selector);
            return new KeptTokens(processor, TokenRules.of(issuer.issuer(), audience, clock), clock);
        });
    }

    /**
     * As a token of ours would say it.
     *
     * @throws BadJwtException when it is not good, or of a system that is not known here
     * @throws IssuerSilent when that cannot be told now
     */
    @Override
    public Jwt decode(String token) {
        Jwt read = read(token);
        RegisteredSystem system = CLIENT_CLAIMS.stream()
                .map(read::getClaimAsString)
                .filter(id -> id != null)
                .findFirst()
                .flatMap(clients::find)
                .orElseThrow(() -> new BadJwtException("It is of no system that is known here"));
        return Jwt.withTokenValue(token)
                .headers(headers -> headers.putAll(read.getHeaders()))
                .claims(claims -> claims.putAll(read.getClaims()))
                .claim(AccessTokens.CLIENT, system.clientId())
                .claim(AccessTokens.SCOPE, scopes(read, system))
                .claim("organization", system.organization())
                .claim("actor", system.actor().name().toLowerCase(Locale.ROOT))
                .build();
    }

    private Jwt read(String token) {
        try {
            return decoder.get().decode(token);
        } catch (BadJwtException e) {
            throw e;
        } catch (JwtException e) {
            throw new IssuerSilent("does not give its keys", e);
        }
    }

    private static String scopes(Jwt read, RegisteredSystem system) {
        return Arrays.stream(String.valueOf(read.getClaimAsString(AccessTokens.SCOPE))
                        .split(" "))
                .filter(text -> parsed(text)
                        .filter(scope -> scope.isWithin(system.scopes()))
                        .isPresent())
                .collect(Collectors.joining(" "));
    }

    /** Others, such as profile and email, open nothing here. */
    private static Optional<SmartScope> parsed(String text) {
        try {
            return Optional.of(SmartScope.parse(text));
        } catch (SmartScope.Refused e) {
            return Optional.empty();
        }
    }
}
