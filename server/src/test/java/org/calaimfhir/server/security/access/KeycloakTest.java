package org.calaimfhir.server.security.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calaimfhir.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** The server with tokens of an authorization server that the operator has already: a real Keycloak. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTest {

    private static final Path FOLDER = Path.of("target", "keycloak-test");
    private static final Path CLIENTS = FOLDER.resolve("clients.json");
    private static final String ADDRESS = "https://fhir.example.org";
    private static final String AUDIENCE = ADDRESS + "/fhir";
    private static final String TASKS = "system/Task.rs";
    private static final String EVERYTHING = "system/*.cruds";
    private static final long SHORT = 50;

    private static ServerProcess server;
    private static Keycloak keycloak;
    private static Keycloak.Client plan;
    private static Keycloak.Client clinic;
    private static Keycloak.Client disabled;
    private static Keycloak.Client unknown;
    private static Keycloak.Client forOthers;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        plan = new Keycloak.Client("plan", curve("plan"), AUDIENCE);
        clinic = new Keycloak.Client("clinic", rsa("clinic"), AUDIENCE);
        disabled = new Keycloak.Client("disabled", curve("disabled"), AUDIENCE);
        unknown = new Keycloak.Client("unknown", curve("unknown"), AUDIENCE);
        forOthers = new Keycloak.Client("for-others", curve("for-others"), "https://other.example/fhir");
        keycloak = Keycloak.start(
                List.of(TASKS, "system/Patient.rs", EVERYTHING), List.of(plan, clinic, disabled, unknown, forOthers));
        write(List.of(
                entry(plan, "plan", "Organization/made-up-plan", EVERYTHING, false),
                entry(clinic, "referrer", "Organization/made-up-clinic", TASKS, false),
                entry(disabled, "plan", "Organization/made-up-plan", EVERYTHING, true),
                entry(forOthers, "plan", "Organization/made-up-plan", EVERYTHING, false)));
        server = ServerProcess.start(
                FOLDER.resolve("data").toAbsolutePath(),
                "--calaim.access.mode=tokens",
                "--calaim.access.address=" + ADDRESS,
                "--calaim.access.issuer=" + keycloak.issuer(),
                "--calaim.access.clients=" + CLIENTS.toAbsolutePath());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.stop();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    @Order(1)
    void a_token_of_the_issuer_opens_what_its_scopes_say_and_no_more() {
        String token = token(plan, TASKS);
        get(token, "/Task?_count=1").then().statusCode(200);
        get(token, "/Patient?_count=1").then().statusCode(403).body("issue[0].code", equalTo("forbidden"));
    }

    @Test
    @Order(1)
    void our_file_says_for_whom_a_system_works_and_the_most_that_it_may_do() {
        String token = token(clinic, TASKS + " system/Patient.rs");
        get(token, "/Task?_count=1").then().statusCode(200);
        get(token, "/Patient?_count=1").then().statusCode(403);
        Response told = given().header("Authorization", "Bearer " + token)
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("token", token)
                .post(server.address() + "/oauth2/introspect");
        told.then()
                .statusCode(200)
                .body("active", equalTo(true))
                .body("client_id", equalTo("clinic"))
                .body("organization", equalTo("Organization/made-up-clinic"))
                .body("actor", equalTo("referrer"))
                .body("scope", equalTo(TASKS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "unknown", "for-others"})
    @Order(1)
    void one_that_is_disabled_or_unknown_here_or_for_another_server_is_refused(String id) {
        Keycloak.Client client = List.of(disabled, unknown, forOthers).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        get(token(client, TASKS), "/Task?_count=1").then().statusCode(401);
    }

    @Test
    @Order(1)
    void a_change_of_the_file_counts_at_once() throws IOException {
        String token = token(plan, TASKS);
        String before = Files.readString(CLIENTS);
        write(List.of(entry(plan, "plan", "Organization/made-up-plan", EVERYTHING, true)));
        get(token, "/Task?_count=1").then().statusCode(401);
        Files.writeString(CLIENTS, before);
        get(token, "/Task?_count=1").then().statusCode(200);
    }

    @Test
    @Order(1)
    void a_token_that_was_changed_or_signed_by_anybody_else_is_refused() throws JOSEException, ParseException {
        String good = token(plan, TASKS);
        SignedJWT read = SignedJWT.parse(good);
        JWTClaimsSet claims = read.getJWTClaimsSet();
        String key = read.getHeader().getKeyID();

        ECKey other = curve(key);
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key).build(), claims);
        forged.sign(new ECDSASigner(other));
        SignedJWT shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key).build(), claims);
        shared.sign(new MACSigner("the public key as if it were shared, 32".getBytes(StandardCharsets.UTF_8)));
        String[] parts = good.split("\\.");
        String wider = new PlainJWT(new JWTClaimsSet.Builder(claims)
                        .claim("scope", EVERYTHING)
                        .build())
                .serialize()
                .split("\\.")[1];

        for (String token : List.of(
                forged.serialize(),
                shared.serialize(),
                new PlainJWT(claims).serialize(),
                parts[0] + "." + wider + "." + parts[2],
                good + "x")) {
            get(token, "/Task?_count=1").then().statusCode(401).body("resourceType", equalTo("OperationOutcome"));
        }
    }

    @Test
    @Order(1)
    void discovery_leads_to_the_issuer_and_there_is_no_token_endpoint_here() {
        server.fhir()
                .get("/.well-known/smart-configuration")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(keycloak.issuer()))
                .body("token_endpoint", equalTo(keycloak.issuer() + "/protocol/openid-connect/token"))
                .body("grant_types_supported.findAll { it == 'client_credentials' }.size()", equalTo(1))
                .body("token_endpoint_auth_methods_supported.findAll { it == 'private_key_jwt' }.size()", equalTo(1))
                .body("capabilities.findAll { it == 'client-confidential-asymmetric' }.size()", equalTo(1));
        assertThat(given().post(server.address() + "/oauth2/token").statusCode())
                .isEqualTo(401);
        assertThat(given().get(server.address() + "/oauth2/jwks").statusCode()).isEqualTo(401);
    }

    /** Last: nobody starts Keycloak again. */
    @Test
    @Order(2)
    void what_was_fetched_of_the_issuer_lasts_while_it_is_away_and_a_start_without_it_says_so()
            throws IOException, InterruptedException {
        String token = token(plan, TASKS);
        get(token, "/Task?_count=1").then().statusCode(200);
        keycloak.close();
        get(token, "/Task?_count=1").then().statusCode(200);

        server.stop();
        server = ServerProcess.start(
                FOLDER.resolve("data").toAbsolutePath(),
                "--calaim.access.mode=tokens",
                "--calaim.access.address=" + ADDRESS,
                "--calaim.access.issuer=" + keycloak.issuer(),
                "--calaim.access.clients=" + CLIENTS.toAbsolutePath());
        get(token, "/Task?_count=1")
                .then()
                .statusCode(503)
                .body("issue[0].code", equalTo("transient"))
                .body("issue[0].details.text", containsString("does not answer"));
        server.fhir().get("/.well-known/smart-configuration").then().statusCode(503);
        server.fhir().get("/metadata").then().statusCode(200);
    }

    private static Response get(String token, String path) {
        return server.fhir().header("Authorization", "Bearer " + token).get(path);
    }

    private static String token(Keycloak.Client client, String scope) {
        TokenClient asking = keycloak.client(client);
        JWTClaimsSet claims = asking.claims()
                .expirationTime(Date.from(Instant.now().plusSeconds(SHORT)))
                .build();
        Response answer = asking.send(asking.signed(claims), scope);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("access_token");
    }

    private static JWK rsa(String id) throws JOSEException {
        return new RSAKeyGenerator(2048)
                .keyID(id)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS384)
                .generate();
    }

    /** Keycloak takes no key that does not say what it is for. */
    private static ECKey curve(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_384)
                .keyID(id)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES384)
                .generate();
    }

    private static Map<String, Object> entry(
            Keycloak.Client client, String actor, String organization, String scope, boolean off) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("clientId", client.id());
        entry.put("actor", actor);
        entry.put("organization", organization);
        entry.put("scope", scope);
        entry.put("disabled", off);
        return entry;
    }

    private static void write(List<Map<String, Object>> entries) throws IOException {
        Files.write(CLIENTS, new ObjectMapper().writeValueAsBytes(Map.of("clients", entries)));
    }
}
