package org.calaimfhir.server.records;

import java.security.Principal;
import java.util.Optional;
import org.calaimfhir.server.storage.Viewer;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Whose request it is, as its token says. */
final class SentBy {

    private static final String STATE = "state";
    private static final String ORGANIZATION = "Organization/";

    private SentBy() {}

    /** Reports on everything and writes nothing. */
    static boolean theState(Principal sender) {
        return sender instanceof JwtAuthenticationToken token && STATE.equals(claim(token, "actor"));
    }

    /** For whom records are read; without a token, or with one of a kind that is not known, for nobody in particular. */
    static Viewer viewer(Principal sender) {
        if (sender instanceof JwtAuthenticationToken token) {
            Optional<Actor> actor = Actor.of(claim(token, "actor"));
            String organization = claim(token, "organization");
            if (actor.isPresent() && organization.startsWith(ORGANIZATION)) {
                return new Viewer(
                        organization.substring(ORGANIZATION.length()),
                        actor.get().bit(),
                        actor.get() == Actor.STATE,
                        false);
            }
        }
        return new Viewer("", 0, false, false);
    }

    private static String claim(JwtAuthenticationToken token, String name) {
        return String.valueOf(token.getToken().getClaimAsString(name));
    }
}
