package org.calaimfhir.server.security.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a client where and how to get a token (SMART App Launch 2.2.0, "Conformance"). A servlet of its own, because the
 * engine's has the rest of {@code /fhir}.
 */
final class Discovery extends HttpServlet {

    static final String PATH = "/fhir/.well-known/smart-configuration";

    private final transient byte[] document;

    Discovery(AccessProperties access, ObjectMapper json) throws IOException {
        this.document = json.writeValueAsBytes(document(access));
    }

    private static Map<String, Object> document(AccessProperties access) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", access.address());
        document.put("jwks_uri", access.keysUrl());
        document.put("token_endpoint", access.tokenUrl());
        document.put("introspection_endpoint", access.introspectionUrl());
        document.put("grant_types_supported", List.of("client_credentials"));
        document.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        document.put(
                "token_endpoint_auth_signing_alg_values_supported",
                Assertions.ALGORITHMS.stream().map(JWSAlgorithm::getName).toList());
        document.put("scopes_supported", List.of("system/*.cruds", "system/*.rs", "system/*.read", "system/*.write"));
        // There are no codes here to protect, but the standard wants every server to name the method.
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("capabilities", List.of("client-confidential-asymmetric", "permission-v1", "permission-v2"));
        return document;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
