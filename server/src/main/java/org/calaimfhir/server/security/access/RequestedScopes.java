package org.calaimfhir.server.security.access;

import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;

/** Refuses a token wider than its system may have. Spring compares scopes as words; {@code *.rs} holds Patient.r too. */
final class RequestedScopes implements Consumer<OAuth2ClientCredentialsAuthenticationContext> {

    /** A token holds them all and travels in a header, of which many programs take 8 kB at most. */
    private static final int MOST = 50;

    @Override
    public void accept(OAuth2ClientCredentialsAuthenticationContext context) {
        OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
        check(
                request.getScopes(),
                RegisteredClients.system(context.getRegisteredClient()).scopes());
    }

    /** @throws OAuth2AuthenticationException {@code invalid_scope} naming the first that is not given */
    static void check(Set<String> requested, Set<SmartScope> registered) {
        if (requested.isEmpty()) {
            throw refusal("Ask for the scopes that the token is to have; there are none by default.");
        }
        if (requested.size() > MOST) {
            throw refusal("Ask for at most " + MOST + " scopes; system/*.rs stands for those of all types.");
        }
        for (String text : requested) {
            if (!parse(text).isWithin(registered)) {
                throw refusal("The client is not registered for scope " + text + ".");
            }
        }
    }

    private static SmartScope parse(String text) {
        try {
            return SmartScope.parse(text);
        } catch (SmartScope.Refused e) {
            throw refusal(e.getMessage());
        }
    }

    private static OAuth2AuthenticationException refusal(String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_SCOPE, description, null));
    }
}
