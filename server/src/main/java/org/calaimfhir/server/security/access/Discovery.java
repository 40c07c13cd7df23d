package org.calaimfhir.server.security.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.calaimfhir.server.security.OutcomeWriter;

/**
 * Tells a client where and how to get a token (SMART App Launch 2.2.0, "Conformance"). A servlet of its own, because the
 * engine's has the rest of {@code /fhir}.
 */
final class Discovery extends HttpServlet {

    static final String PATH = "/fhir/.well-known/smart-configuration";

    private final String introspectionUrl;
    private final transient Supplier<TokenEndpoints> endpoints;
    private final transient ObjectMapper json;
    private final transient OutcomeWriter outcomes;

    Discovery(String introspectionUrl, Supplier<TokenEndpoints> endpoints, ObjectMapper json, OutcomeWriter outcomes) {
        this.introspectionUrl = introspectionUrl;
        this.endpoints = endpoints;
        this.json = json;
        this.outcomes = outcomes;
    }

    private Map<String, Object> document(TokenEndpoints from) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", from.issuer());
        document.put("jwks_uri", from.jwksUri());
        document.put("token_endpoint", from.tokenEndpoint());
        document.put("introspection_endpoint", introspectionUrl);
        document.put("grant_types_supported", from.grantTypes());
        document.put("token_endpoint_auth_methods_supported", from.authMethods());
        document.put("token_endpoint_auth_signing_alg_values_supported", from.algorithms());
        document.put("scopes_supported", List.of("system/*.cruds", "system/*.rs", "system/*.read", "system/*.write"));
        // There are no codes here to protect, but the standard wants every server to name the method.
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("capabilities", List.of("client-confidential-asymmetric", "permission-v1", "permission-v2"));
        return document;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] document;
        try {
            document = json.writeValueAsBytes(document(endpoints.get()));
        } catch (IssuerSilent e) {
            DoorRefusals.silent(outcomes, request, response);
            return;
        }
        response.setContentType("application/json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
