package org.calaimfhir.server.security.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Makes access tokens and reads them again (RFC 9068, JWT profile). Both are here, since what one writes the other wants. */
final class AccessTokens implements OAuth2TokenGenerator<Jwt> {

    static final String SCOPE = "scope";

    static final String CLIENT = "client_id";

    private static final String TYPE = "at+jwt";

    private final AccessProperties access;
    private final TokenKey key;
    private final Clients clients;
    private final JwtEncoder encoder;
    private final Clock clock;

    AccessTokens(AccessProperties access, TokenKey key, Clients clients, Clock clock) {
        this.access = access;
        this.key = key;
        this.clients = clients;
        this.encoder = new NimbusJwtEncoder(key.source());
        this.clock = clock;
    }

    /** @return nothing for other kinds of tokens: there are none */
    @Override
    public Jwt generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        RegisteredSystem system = RegisteredClients.system(context.getRegisteredClient());
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .issuer(access.address())
                .subject(system.clientId())
                .audience(List.of(access.audience()))
                .issuedAt(now)
                .expiresAt(now.plus(access.lifetime()))
                .claim(CLIENT, system.clientId())
                .claim(SCOPE, String.join(" ", context.getAuthorizedScopes()))
                .claim("organization", system.organization())
                .claim("actor", system.actor().name().toLowerCase(Locale.ROOT))
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES384).type(TYPE).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims));
    }

    /** Takes tokens of this server for its FHIR endpoint, of systems that would still get one, and no others. */
    JwtDecoder decoder() {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TYPE)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES384, key.source()));
        return new KeptTokens(
                processor,
                new DelegatingOAuth2TokenValidator<>(
                        TokenRules.of(access.address(), access.audience(), clock),
                        new JwtClaimValidator<String>(
                                CLIENT, id -> id != null && clients.find(id).isPresent())),
                clock);
    }
}
