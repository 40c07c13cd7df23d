package org.calaimfhir.server.security.access;

import java.time.Duration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The operator's systems as Spring Authorization Server sees clients. */
final class RegisteredClients implements RegisteredClientRepository {

    private static final String SYSTEM = "calaim.system";

    private final Clients clients;
    private final Duration lifetime;

    RegisteredClients(Clients clients, Duration lifetime) {
        this.clients = clients;
        this.lifetime = lifetime;
    }

    /** The one that was found, even if the file changed since. */
    static RegisteredSystem system(RegisteredClient client) {
        return client.getClientSettings().getSetting(SYSTEM);
    }

    @Override
    public RegisteredClient findByClientId(String clientId) {
        return clients.find(clientId).map(this::client).orElse(null);
    }

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    private RegisteredClient client(RegisteredSystem system) {
        return RegisteredClient.withId(system.clientId())
                .clientId(system.clientId())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> system.scopes().forEach(scope -> scopes.add(scope.text())))
                .clientSettings(ClientSettings.builder()
                        // Which of the two it is, its key decides; Spring only wants to hear of one.
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES384)
                        .setting(SYSTEM, system)
                        .build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(lifetime).build())
                .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are registered in the operator's file");
    }
}
