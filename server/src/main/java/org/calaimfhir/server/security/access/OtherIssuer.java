package org.calaimfhir.server.security.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An authorization server that the operator has already, such as Keycloak, known by what it says of itself (OpenID Connect
 * Discovery 1.0, 4). Asked when it is first needed, so that this server starts without it. While it is silent, one request
 * in a while waits for it, and the others are told at once.
 */
final class OtherIssuer {

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final String issuer;
    private final KeysByUrl remote;
    private final Clock clock;
    private JsonNode known;
    private IssuerSilent silence;
    private Instant askedAgain = Instant.MIN;

    OtherIssuer(String issuer, KeysByUrl remote, Clock clock) {
        this.issuer = issuer;
        this.remote = remote;
        this.clock = clock;
    }

    String issuer() {
        return issuer;
    }

    /** @throws IssuerSilent when it does not answer, or as somebody else */
    synchronized JsonNode says() {
        if (known != null) {
            return known;
        }
        if (clock.instant().isBefore(askedAgain)) {
            throw silence;
        }
        try {
            known = ask();
            return known;
        } catch (IssuerSilent e) {
            silence = e;
            askedAgain = clock.instant().plus(LEFT_ALONE);
            throw e;
        }
    }

    private JsonNode ask() {
        try {
            JsonNode said = JSON.readTree(
                    remote.retrieveResource(URI.create(issuer + WELL_KNOWN).toURL())
                            .getContent());
            boolean itself = said.path("issuer").asText().equals(issuer);
            Optional<URI> keys = WebAddress.of(said.path("jwks_uri").asText());
            if (itself && keys.isPresent()) {
                return said;
            }
            throw new IssuerSilent("says that it is another issuer, or has no keys at a safe address", null);
        } catch (IOException e) {
            throw new IssuerSilent("does not answer", e);
        }
    }
}
