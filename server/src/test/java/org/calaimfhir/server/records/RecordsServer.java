package org.calaimfhir.server.records;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calaimfhir.server.ServerProcess;
import org.calaimfhir.server.security.access.TokenClient;
import org.springframework.util.FileSystemUtils;

/** The one server of all tests on which each system sees its own records only; the demo is its data. */
final class RecordsServer {

    /** A system by its part and its organization, which is one of the demo. */
    record Client(String actor, String organization) {

        String id() {
            return actor + "-of-" + organization;
        }
    }

    static final Client PLAN = new Client("plan", "riverbend-health-plan");
    static final Client OTHER_PLAN = new Client("plan", "redtail-health-plan");
    static final Client CLINIC = new Client("referrer", "riverbend-clinic");
    static final Client HOSPITAL = new Client("referrer", "delta-view-hospital");
    static final Client PROVIDER = new Client("provider", "lantern-care-management");
    static final Client OTHER_PROVIDER = new Client("provider", "northside-housing");
    static final Client NOBODY = new Client("provider", "not-there");
    static final Client STATE = new Client("state", "contra-costa-behavioral-health");
    static final List<Client> RELATED = List.of(PLAN, OTHER_PLAN, CLINIC, HOSPITAL, PROVIDER, OTHER_PROVIDER, NOBODY);

    /** Which organization's data are guarded on the second server, by a row as an operator writes it. */
    private static final String GUARDED_SOURCE = """
            system,code,display,definition,class,source,confidence
            http://hl7.org/fhir/sid/us-npi,1999999018,Lantern Care Management,,sud-part2,for a test,ours
            """;

    private static final long HALF_A_LIFE = 150;
    private static final int DEMO = 4;

    private static RecordsServer running;
    private static RecordsServer guarded;

    private record Given(String token, Instant at) {}

    private final Map<Client, ECKey> keys = new HashMap<>();
    private final Map<Client, Given> tokens = new HashMap<>();
    private final ServerProcess server;

    private RecordsServer(String name, String... more) throws IOException, JOSEException {
        Path folder = Path.of("target", name);
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        List<Client> all = new ArrayList<>(RELATED);
        all.add(STATE);
        List<Map<String, Object>> written = new ArrayList<>();
        for (Client client : all) {
            ECKey key =
                    new ECKeyGenerator(Curve.P_384).keyID(client.id() + "-key").generate();
            keys.put(client, key);
            written.add(Map.of(
                    "clientId", client.id(),
                    "actor", client.actor(),
                    "organization", "Organization/" + client.organization(),
                    "scope", "system/*.cruds",
                    "jwks", new JWKSet(key.toPublicJWK()).toJSONObject()));
        }
        Path clients = folder.resolve("clients.json").toAbsolutePath();
        Files.write(clients, new ObjectMapper().writeValueAsBytes(Map.of("clients", written)));
        List<String> settings = new ArrayList<>(List.of(
                "--calaim.access.mode=tokens",
                "--calaim.access.records=related",
                "--calaim.demo=true",
                "--calaim.access.clients=" + clients));
        settings.addAll(List.of(more));
        server = ServerProcess.start(folder.resolve("data").toAbsolutePath(), settings.toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        await().atMost(1, MINUTES)
                .until(() -> DEMO == as(STATE).get("/Patient?_summary=count").<Integer>path("total"));
    }

    private void stop() {
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static synchronized RecordsServer running() {
        if (running == null) {
            running = start("records-server");
        }
        return running;
    }

    /** One on which {@link #PROVIDER} is a programme whose data are guarded. */
    static synchronized RecordsServer guarded() {
        if (guarded == null) {
            Path tables = Path.of("target", "guarded-tables").toAbsolutePath();
            try {
                Files.createDirectories(tables);
                Files.writeString(tables.resolve("guarded-source.csv"), GUARDED_SOURCE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            guarded = start("guarded-server", "--calaim.tables.folder=" + tables);
        }
        return guarded;
    }

    private static RecordsServer start(String name, String... more) {
        try {
            return new RecordsServer(name, more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RequestSpecification as(Client client) {
        return server.fhir().header("Authorization", "Bearer " + token(client));
    }

    Response send(Client client, String method, String path, String body) {
        RequestSpecification request = as(client);
        if (method.equals("PATCH")) {
            request.contentType("application/json-patch+json;charset=UTF-8");
        }
        return (body == null ? request : request.body(body)).request(method, path);
    }

    private synchronized String token(Client client) {
        Given known = tokens.get(client);
        if (known == null || known.at().plusSeconds(HALF_A_LIFE).isBefore(Instant.now())) {
            String token = new TokenClient(server.address(), client.id(), keys.get(client)).token("system/*.cruds");
            known = new Given(token, Instant.now());
            tokens.put(client, known);
        }
        return known.token();
    }
}
