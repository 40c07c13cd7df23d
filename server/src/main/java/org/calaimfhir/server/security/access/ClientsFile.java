package org.calaimfhir.server.security.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.calaimfhir.server.security.access.RegisteredSystem.Actor;

/** Reads the file of clients, all of it or nothing: what is half understood gives nobody a token. */
final class ClientsFile {

    /** One client as it is written. */
    private record Written(
            String clientId,
            String actor,
            String organization,
            String scope,
            JsonNode jwks,
            String jwksUri,
            int rate,
            boolean disabled) {}

    private record Content(Written... clients) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CLIENT_ID = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Pattern ORGANIZATION = Pattern.compile("Organization/[A-Za-z0-9.-]{1,64}");
    private static final int FEWEST_RSA_BITS = 2048;
    private static final String REMEDY = "Mend the file that CALAIM_ACCESS_CLIENTS names; docs/run.md describes it.";

    private ClientsFile() {}

    /**
     * @param keysElsewhere whether another server checks who asks for a token, so that no keys are needed
     * @return by client id
     * @throws AccessProblem naming the client and what is wrong with it
     */
    static Map<String, RegisteredSystem> read(String file, KeysByUrl remote, boolean keysElsewhere) {
        Content content;
        try {
            content = JSON.readValue(Files.readAllBytes(Path.of(file)), Content.class);
        } catch (JsonProcessingException e) {
            throw problem("is not the JSON that it should be, near line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw problem("cannot be read");
        }
        if (content == null || content.clients() == null) {
            throw problem("has no list clients");
        }
        Map<String, RegisteredSystem> systems = new LinkedHashMap<>();
        for (Written written : content.clients()) {
            RegisteredSystem system = system(written, remote, keysElsewhere);
            if (systems.put(system.clientId(), system) != null) {
                throw problem("names client " + system.clientId() + " twice");
            }
        }
        return systems;
    }

    private static RegisteredSystem system(Written written, KeysByUrl remote, boolean keysElsewhere) {
        if (written == null
                || written.clientId() == null
                || !CLIENT_ID.matcher(written.clientId()).matches()) {
            throw problem("has a client without a clientId of visible letters");
        }
        String client = "of client " + written.clientId();
        if (written.organization() == null
                || !ORGANIZATION.matcher(written.organization()).matches()) {
            throw problem(client, "organization is no reference such as Organization/riverbend-clinic");
        }
        boolean byUrl = written.jwksUri() != null;
        boolean none = !byUrl && written.jwks() == null;
        if (none ? !keysElsewhere : byUrl && written.jwks() != null) {
            throw problem(client, "keys stand neither in jwks nor at jwksUri, or in both");
        }
        return new RegisteredSystem(
                written.clientId(),
                actor(client, written.actor()),
                written.organization(),
                scopes(client, written.scope()),
                keys(client, written, remote),
                Optional.ofNullable(written.jwksUri()),
                rate(client, written.rate()),
                written.disabled());
    }

    private static int rate(String client, int rate) {
        if (rate < 0) {
            throw problem(client, "rate is below 0");
        }
        return rate;
    }

    private static Actor actor(String client, String text) {
        for (Actor actor : Actor.values()) {
            if (actor.name().toLowerCase(Locale.ROOT).equals(text)) {
                return actor;
            }
        }
        throw problem(client, "actor is none of referrer, plan, provider, hub and state");
    }

    private static Set<SmartScope> scopes(String client, String text) {
        try {
            Set<SmartScope> scopes = SmartScope.all(text == null ? "" : text);
            if (scopes.isEmpty()) {
                throw problem(client, "scope is missing");
            }
            return scopes;
        } catch (SmartScope.Refused e) {
            throw problem(client, "scope is not taken: " + e.getMessage().replaceFirst("\\.$", ""));
        }
    }

    private static JWKSource<SecurityContext> keys(String client, Written written, KeysByUrl remote) {
        if (written.jwksUri() != null) {
            return remote.keys(url(client, written.jwksUri()));
        }
        return written.jwks() == null ? new ImmutableJWKSet<>(new JWKSet()) : keys(client, written.jwks());
    }

    private static JWKSource<SecurityContext> keys(String client, JsonNode jwks) {
        JWKSet keys;
        try {
            keys = JWKSet.parse(jwks.toString());
        } catch (ParseException e) {
            throw problem(client, "jwks is no JSON Web Key Set");
        }
        if (keys.isEmpty()) {
            throw problem(client, "jwks has no key");
        }
        for (JWK key : keys.getKeys()) {
            if (key.isPrivate()) {
                throw problem(client, "jwks holds a private or shared key, which nobody but the client may have");
            }
            boolean fits = (key instanceof RSAKey rsa && rsa.size() >= FEWEST_RSA_BITS)
                    || (key instanceof ECKey ec && ec.getCurve().equals(Curve.P_384));
            if (!fits || key.getKeyID() == null) {
                throw problem(
                        client,
                        "jwks holds a key that is neither RSA of 2048 bits or more nor EC on P-384,"
                                + " or that has no kid");
            }
        }
        return new ImmutableJWKSet<>(keys);
    }

    private static URI url(String client, String text) {
        return WebAddress.of(text).orElseThrow(() -> problem(client, "jwksUri is no address that begins with https"));
    }

    private static AccessProblem problem(String client, String what) {
        return problem("is not taken, since " + client + " the " + what);
    }

    private static AccessProblem problem(String what) {
        return new AccessProblem("The file of clients " + what + ".", REMEDY);
    }
}
