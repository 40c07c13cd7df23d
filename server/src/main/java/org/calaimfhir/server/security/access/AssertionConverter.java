package org.calaimfhir.server.security.access;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Finds the assertion in a request for a token. Spring's own converter wants {@code client_id} beside it, which SMART's
 * clients do not send; nothing of what is read here is believed before the signature is checked.
 */
final class AssertionConverter implements AuthenticationConverter {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** @throws OAuth2AuthenticationException always, unless there is one assertion */
    @Override
    public Authentication convert(HttpServletRequest request) {
        if (request.getQueryString() != null) {
            throw refusal(OAuth2ErrorCodes.INVALID_REQUEST, "Send all parameters in the body, as a form.");
        }
        if (request.getHeader("DPoP") != null) {
            throw refusal(OAuth2ErrorCodes.INVALID_REQUEST, "Tokens bound to a key (DPoP) are not offered.");
        }
        request.getParameterMap().forEach((name, values) -> {
            if (values.length != 1) {
                throw refusal(OAuth2ErrorCodes.INVALID_REQUEST, "Send each parameter once.");
            }
        });
        String assertion = request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION);
        String type = request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION_TYPE);
        if (type != null && !type.equals(TYPE)) {
            throw refusal(OAuth2ErrorCodes.INVALID_CLIENT, "The client_assertion_type has to be " + TYPE + ".");
        }
        if (assertion == null || type == null) {
            throw refusal(
                    OAuth2ErrorCodes.INVALID_CLIENT,
                    "Send client_assertion_type and client_assertion; there is no other way to say who asks.");
        }
        String clientId = claimedBy(assertion);
        String said = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        if (said != null && !said.equals(clientId)) {
            throw refusal(OAuth2ErrorCodes.INVALID_CLIENT, "The client_id is not the one in the assertion.");
        }
        // Spring's provider knows an assertion by this name, and tells by the client which kind it has to be.
        return new OAuth2ClientAuthenticationToken(clientId, new ClientAuthenticationMethod(TYPE), assertion, Map.of());
    }

    private static String claimedBy(String assertion) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(assertion).getJWTClaimsSet();
            if (claims != null && claims.getSubject() != null) {
                return claims.getSubject();
            }
        } catch (ParseException e) {
            throw refusal(OAuth2ErrorCodes.INVALID_CLIENT, "The client_assertion is no signed JSON Web Token.");
        }
        throw refusal(OAuth2ErrorCodes.INVALID_CLIENT, "The assertion names no client: iss and sub are its id.");
    }

    private static OAuth2AuthenticationException refusal(String code, String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, description, null));
    }
}
