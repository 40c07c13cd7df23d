package org.calaimfhir.server.security.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A real Keycloak, as it is distributed, with a realm of its own; kept in memory and gone when it ends. */
final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final String REALM = "calaim";

    /**
     * A client that says who it is by its key.
     *
     * @param audience of its tokens; null: Keycloak's own
     */
    record Client(String id, JWK key, String audience) {}

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param scopes that every client may ask for */
    static Keycloak start(List<String> scopes, List<Client> clients) throws IOException {
        Path home = home();
        Path realm = home.resolve("data").resolve("import").resolve("realm.json");
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        Files.createDirectories(realm.getParent());
        Files.write(realm, new ObjectMapper().writeValueAsBytes(realm(scopes, clients)));
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        home.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://127.0.0.1:" + port,
                        "--db=dev-mem",
                        "--cache=local",
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(new File("target/keycloak.log"));
        builder.environment().put("JAVA_OPTS_APPEND", "-Xmx400m");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Keycloak keycloak = new Keycloak(builder.start(), port);
        await().atMost(PATIENCE).ignoreExceptions().until(keycloak::answers);
        return keycloak;
    }

    private static Path home() throws IOException {
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak ended; see target/keycloak.log");
        }
        return given().get(issuer() + "/.well-known/openid-configuration").statusCode() == 200;
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/" + REALM;
    }

    TokenClient client(Client client) {
        return TokenClient.at(issuer() + "/protocol/openid-connect/token", client.id(), client.key());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> realm(List<String> scopes, List<Client> clients) {
        List<Map<String, Object>> written = new ArrayList<>();
        for (String scope : scopes) {
            written.add(Map.of(
                    "name",
                    scope,
                    "protocol",
                    "openid-connect",
                    "attributes",
                    Map.of("include.in.token.scope", "true")));
        }
        return Map.of(
                "realm",
                REALM,
                "enabled",
                true,
                "sslRequired",
                "none",
                "clientScopes",
                written,
                "clients",
                clients.stream().map(client -> client(client, scopes)).toList());
    }

    private static Map<String, Object> client(Client client, List<String> scopes) {
        String keys = new JWKSet(client.key().toPublicJWK()).toString();
        List<Map<String, Object>> mappers = client.audience() == null
                ? List.of()
                : List.of(Map.of(
                        "name",
                        "fhir",
                        "protocol",
                        "openid-connect",
                        "protocolMapper",
                        "oidc-audience-mapper",
                        "config",
                        Map.of("included.custom.audience", client.audience(), "access.token.claim", "true")));
        return Map.of(
                "clientId",
                client.id(),
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "clientAuthenticatorType",
                "client-jwt",
                "attributes",
                Map.of("use.jwks.string", "true", "jwks.string", keys),
                "protocolMappers",
                mappers,
                "defaultClientScopes",
                List.of(),
                "optionalClientScopes",
                scopes);
    }
}
