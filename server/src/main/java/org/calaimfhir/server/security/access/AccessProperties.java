package org.calaimfhir.server.security.access;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether requests need a token, and what tokens are made with.
 *
 * @param mode {@code open} or {@code tokens}
 * @param records {@code all}: a token opens all records of its scopes; {@code related}: those tied to its organization
 * @param clients file of the systems that may ask for a token; needed with {@code tokens}, except in the demo
 * @param address of this server as its clients write it, without a path: issuer and first part of all that tokens name
 * @param signingKey private EC key on P-384 as a JSON Web Key, from the environment; empty: one is made at each start
 * @param issuer address of an OpenID Connect issuer that gives the tokens; empty: this server gives them
 * @param rate requests of one system in a second, where its entry says nothing else
 * @param refusals requests for a token in a second, from one address, that are refused
 * @param lifetime of a token; SMART App Launch 2.2.0 recommends five minutes
 */
@ConfigurationProperties("calaim.access")
record AccessProperties(
        @DefaultValue(OPEN) String mode,
        @DefaultValue(ALL) String records,
        @DefaultValue("") String clients,
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("") String signingKey,
        @DefaultValue("") String issuer,
        @DefaultValue("200") int rate,
        @DefaultValue("20") int refusals,
        @DefaultValue("5m") Duration lifetime) {

    static final String PREFIX = "calaim.access";
    static final String OPEN = "open";
    static final String TOKENS = "tokens";
    static final String ALL = "all";
    static final String RELATED = "related";
    static final String TOKEN_PATH = "/oauth2/token";
    static final String KEYS_PATH = "/oauth2/jwks";
    static final String INTROSPECTION_PATH = "/oauth2/introspect";

    /** Not stripped: {@link AccessConfiguration} is there by the same word, and with a blank too many it would not be. */
    String chosen() {
        return mode.toLowerCase(Locale.ROOT);
    }

    boolean hasOtherIssuer() {
        return !issuer.isBlank();
    }

    /** Of what a token is for: the FHIR base address. */
    String audience() {
        return address + "/fhir";
    }

    String tokenUrl() {
        return address + TOKEN_PATH;
    }

    String keysUrl() {
        return address + KEYS_PATH;
    }

    String introspectionUrl() {
        return address + INTROSPECTION_PATH;
    }
}
