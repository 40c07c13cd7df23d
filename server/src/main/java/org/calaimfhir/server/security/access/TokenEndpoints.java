package org.calaimfhir.server.security.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a client gets a token, in the words of OAuth (RFC 8414).
 *
 * @param authMethods how it may say who it is
 * @param algorithms of its assertions
 */
record TokenEndpoints(
        String issuer,
        String jwksUri,
        String tokenEndpoint,
        List<String> grantTypes,
        List<String> authMethods,
        List<String> algorithms) {

    static TokenEndpoints own(AccessProperties access) {
        return new TokenEndpoints(
                access.address(),
                access.keysUrl(),
                access.tokenUrl(),
                List.of("client_credentials"),
                List.of("private_key_jwt"),
                Assertions.ALGORITHMS.stream().map(JWSAlgorithm::getName).toList());
    }

    /** @param said what an issuer says of itself (OpenID Connect Discovery 1.0) */
    static TokenEndpoints of(JsonNode said) {
        return new TokenEndpoints(
                said.path("issuer").asText(),
                said.path("jwks_uri").asText(),
                said.path("token_endpoint").asText(),
                texts(said.path("grant_types_supported")),
                texts(said.path("token_endpoint_auth_methods_supported")),
                texts(said.path("token_endpoint_auth_signing_alg_values_supported")));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
