package org.calaimfhir.server.security.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calaimfhir.server.ServerProcess;
import org.springframework.util.FileSystemUtils;

/** The one server of all tests that runs with tokens, a process of its own, and the systems that it knows. */
final class AccessServer {

    static final String LISTED_ORIGIN = "https://ehr.example.org";
    static final String ALL = "all";
    static final String READER = "reader";
    static final String DISABLED = "disabled";
    static final String BY_URL = "by-url";
    static final String TWINS = "twins";
    static final String DOWN = "down";
    static final String SILENT = "silent";
    static final String SLOW = "slow";
    static final int SLOW_RATE = 2;
    static final int REFUSALS = 200;

    private static final Path FOLDER = Path.of("target", "access-server");
    private static final Path DATA = FOLDER.resolve("data").toAbsolutePath();
    private static final Path CLIENTS = FOLDER.resolve("clients.json");

    private static final long HALF_A_LIFE = 150;

    private static AccessServer running;

    private record Given(String token, Instant at) {}

    private final Map<String, Given> tokens = new HashMap<>();

    private final Map<String, JWK> keys = new HashMap<>();
    private final Map<String, String> urls = new HashMap<>();
    private final JWK signingKey = new ECKeyGenerator(Curve.P_384).generate();
    private final ServerProcess server;

    private AccessServer() throws IOException, JOSEException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        // Listens and never answers; the port of the other is free again, so that nothing listens there.
        ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        int down;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            down = closed.getLocalPort();
        }
        write(List.of(
                inFile(ALL, "system/*.cruds", false),
                inFile(READER, "system/*.rs", false),
                inFile(DISABLED, "system/*.rs", true),
                slow(),
                byUrl(BY_URL, published(rsa(BY_URL))),
                byUrl(TWINS, published(another(TWINS), rsa(TWINS))),
                byUrl(DOWN, down),
                byUrl(SILENT, silent.getLocalPort())));
        this.server = ServerProcess.start(
                DATA,
                "--calaim.access.mode=tokens",
                "--calaim.access.signing-key=" + signingKey.toJSONString(),
                "--calaim.access.refusals=" + REFUSALS,
                "--calaim.demo=true",
                "--calaim.cors.origins=" + LISTED_ORIGIN,
                "--calaim.access.clients=" + CLIENTS.toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** Killed, it would leave its PostgreSQL behind. */
    private void stop() {
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static synchronized AccessServer running() {
        if (running == null) {
            try {
                running = new AccessServer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    private Map<String, Object> inFile(String id, String scope, boolean disabled) throws JOSEException {
        JWK key = new ECKeyGenerator(Curve.P_384).keyID(id + "-key").generate();
        keys.put(id, key);
        Map<String, Object> client = client(id, scope);
        client.put("jwks", new JWKSet(key.toPublicJWK()).toJSONObject());
        client.put("disabled", disabled);
        return client;
    }

    private Map<String, Object> slow() throws JOSEException {
        Map<String, Object> client = inFile(SLOW, "system/*.rs", false);
        client.put("rate", SLOW_RATE);
        return client;
    }

    private Map<String, Object> byUrl(String id, int port) {
        rsa(id);
        urls.put(id, "http://localhost:" + port + "/jwks");
        Map<String, Object> client = client(id, "system/Patient.rs");
        client.put("jwksUri", urls.get(id));
        return client;
    }

    private static Map<String, Object> client(String id, String scope) {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("clientId", id);
        client.put("actor", "plan");
        client.put("organization", "Organization/made-up-plan");
        client.put("scope", scope);
        return client;
    }

    private JWK rsa(String id) {
        return keys.computeIfAbsent(id, AccessServer::another);
    }

    /** A key of the same name each time. */
    private static JWK another(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id + "-key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the port at which the keys of a client can be fetched, by GET only */
    private static int published(JWK... ofClient) throws IOException {
        byte[] body = new JWKSet(List.of(ofClient)).toString(true).getBytes(StandardCharsets.UTF_8);
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/jwks", exchange -> {
            boolean get = exchange.getRequestMethod().equals("GET");
            exchange.sendResponseHeaders(get ? 200 : 405, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
        return http.getAddress().getPort();
    }

    private static void write(List<Map<String, Object>> clients) throws IOException {
        Files.write(CLIENTS, new ObjectMapper().writeValueAsBytes(Map.of("clients", new ArrayList<>(clients))));
    }

    JWK key(String id) {
        return keys.get(id);
    }

    /** Where the keys of a client are published. */
    String keysUrl(String id) {
        return urls.get(id);
    }

    /** The server's own, with which tests make tokens that it would never give. */
    JWK signingKey() {
        return signingKey;
    }

    TokenClient client(String id) {
        return new TokenClient(server.address(), id, keys.get(id));
    }

    /** The operator's file, which the server reads again when it changes. */
    static Path clients() {
        return CLIENTS;
    }

    /** The folder of the data, where the demo keeps its clients. */
    static Path data() {
        return DATA;
    }

    String address() {
        return server.address();
    }

    /** A request to {@code /fhir} without a token. */
    RequestSpecification stranger() {
        return server.fhir();
    }

    /** One with a token of these scopes. */
    RequestSpecification with(String scope) {
        return stranger().header("Authorization", "Bearer " + token(scope));
    }

    /** One that has half its time before it. */
    synchronized String token(String scope) {
        Given known = tokens.get(scope);
        if (known == null || known.at().plusSeconds(HALF_A_LIFE).isBefore(Instant.now())) {
            known = new Given(client(ALL).token(scope), Instant.now());
            tokens.put(scope, known);
        }
        return known.token();
    }
}
