package org.calaimfhir.server.audit;

import java.security.Principal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who asks.
 *
 * @param client id of the system; {@link #NOBODY} without a token, {@link #SERVER} for what the server does by itself
 * @param organization reference to the Organization that it works for, empty when it is not known
 * @param actor its part in the programme, empty when it is not known
 */
record Sender(String client, String organization, String actor) {

    static final Sender NOBODY = new Sender("anonymous", "", "");
    static final Sender SERVER = new Sender("calaim-fhir", "", "");

    /** As a token says; the token itself is never kept. */
    static Sender of(Principal principal) {
        return principal instanceof JwtAuthenticationToken token ? of(token.getToken()) : NOBODY;
    }

    private static Sender of(Jwt token) {
        return new Sender(claim(token, "client_id"), claim(token, "organization"), claim(token, "actor"));
    }

    private static String claim(Jwt token, String name) {
        String said = token.getClaimAsString(name);
        return said == null ? "" : said;
    }
}
