package org.calaimfhir.server.security.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Tells another resource server what a token of ours is worth (RFC 7662; SMART App Launch 2.2.0, "Token Introspection").
 * Whoever asks sends a token of their own in the header, which SMART demands and Spring Authorization Server's own
 * endpoint does not take. Of a token that is not good it says nothing but that.
 */
final class Introspection extends HttpServlet {

    private static final String TOKEN = "token";
    private static final List<String> AS_GIVEN = List.of("sub", "client_id", "scope", "organization", "actor", "jti");

    private final transient JwtDecoder tokens;
    private final transient ObjectMapper json;

    Introspection(JwtDecoder tokens, ObjectMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] sent = request.getParameterValues(TOKEN);
        boolean asked = sent != null && sent.length == 1;
        response.setStatus(asked ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(
                response.getOutputStream(),
                asked
                        ? decoded(sent[0]).map(Introspection::answer).orElse(Map.of("active", false))
                        : Map.of("error", "invalid_request", "error_description", "Send the parameter token once."));
    }

    private Optional<Jwt> decoded(String token) {
        try {
            return Optional.of(tokens.decode(token));
        } catch (JwtException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> answer(Jwt token) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("active", true);
        answer.put("token_type", "Bearer");
        answer.put("iss", token.getIssuer().toString());
        answer.put("aud", token.getAudience());
        AS_GIVEN.forEach(claim -> answer.put(claim, token.getClaimAsString(claim)));
        answer.put("iat", token.getIssuedAt().getEpochSecond());
        answer.put("exp", token.getExpiresAt().getEpochSecond());
        return answer;
    }
}
