package org.calaimfhir.server.security.access;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.util.Locale;
import java.util.Optional;
import org.calaimfhir.server.security.access.RegisteredSystem.Actor;

/**
 * A client that stands in no file of the operator's.
 *
 * @param actor {@code referrer}, {@code plan}, {@code provider}, {@code hub} or {@code state}
 * @param organization reference to the Organization that it works for
 * @param scope the most that it can ask for, separated by blanks
 * @param key that its assertions are signed with; of a private one only the public half is kept
 */
public record AddedClient(String clientId, String actor, String organization, String scope, JWK key) {

    RegisteredSystem system() {
        return new RegisteredSystem(
                clientId,
                Actor.valueOf(actor.toUpperCase(Locale.ROOT)),
                organization,
                SmartScope.all(scope),
                new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())),
                Optional.empty(),
                RegisteredSystem.USUAL_RATE,
                false);
    }
}
