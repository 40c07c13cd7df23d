package org.calaimfhir.server.security.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Why there is no token, as OAuth says it (RFC 6749, 5.2). Spring's own answer leaves the reason out. */
final class TokenRefusals implements AuthenticationFailureHandler {

    private static final String UNKNOWN = "The client is not known here, or its assertion is not taken.";

    private final ObjectMapper json;

    TokenRefusals(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        OAuth2Error error = failure instanceof OAuth2AuthenticationException known
                ? known.getError()
                : new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST);
        boolean client = error.getErrorCode().equals(OAuth2ErrorCodes.INVALID_CLIENT);
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", error.getErrorCode());
        String said = description(error, failure, client);
        if (said != null) {
            body.put("error_description", said);
        }
        response.setStatus(client ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_BAD_REQUEST);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Pragma", "no-cache");
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /** An error with an address to read on is Spring's, the others are ours. */
    private static String description(OAuth2Error error, AuthenticationException failure, boolean client) {
        if (failure.getCause() instanceof AssertionRefused refused) {
            return refused.getMessage();
        }
        return client && error.getUri() != null ? UNKNOWN : error.getDescription();
    }
}
