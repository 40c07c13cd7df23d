package org.calaimfhir.server.security.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A newcomer is inside with the file of the demo, as each of the five that there are, and no further than that one goes. */
class DemoTokensTest {

    private static final Path FILE = AccessServer.data().resolve("demo").resolve("clients.json");
    private static final int FORBIDDEN = 403;

    private final AccessServer server = AccessServer.running();

    static Stream<String> actors() {
        return Stream.of("referrer", "plan", "provider", "hub", "state");
    }

    @Test
    void the_file_names_the_address_and_a_client_an_actor_for_its_owner_alone() throws IOException {
        JsonNode file = file();

        assertThat(file.path("tokenUrl").asText()).isEqualTo(server.address() + "/oauth2/token");
        assertThat(file.path("clients"))
                .extracting(client -> client.path("actor").asText())
                .containsExactlyElementsOf(actors().toList());
        assertThat(file.path("clients")).allSatisfy(client -> assertThat(client.fieldNames())
                .toIterable()
                .containsExactly("actor", "clientId", "organization", "scope", "jwk"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE.getParent())))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @MethodSource("actors")
    void each_may_do_what_its_scope_says_and_nothing_else(String actor) throws Exception {
        JsonNode client = client(actor);
        String token = token(client);
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getClaims())
                .containsEntry("actor", actor)
                .containsEntry("organization", client.path("organization").asText());

        Set<SmartScope> scopes = SmartScope.all(client.path("scope").asText());
        List<String> wrong = new ArrayList<>();
        for (String type : typesOfAll()) {
            for (char letter : Need.LETTERS.toCharArray()) {
                int status = ask(bearer(token), type, letter).statusCode();
                boolean allowed = scopes.stream().anyMatch(scope -> scope.allows(new Need(type, letter)));
                if (allowed == (status == FORBIDDEN) || status == 401 || status >= 500) {
                    wrong.add(type + "." + letter + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("actors")
    void none_gets_a_token_that_is_wider(String actor) throws IOException, ParseException {
        JsonNode client = client(actor);

        ask(client, client.path("scope").asText() + " system/Patient.d").then().statusCode(400);
        ask(client, "system/*.rs").then().statusCode(400);
    }

    /** The three requests of the report, each as the actor that it is of. */
    @Test
    void what_the_report_offers_works_with_these_tokens() throws Exception {
        String clinic = token(client("referrer"));
        String plan = token(client("plan"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> bearer(clinic).get("/Patient/brian").statusCode() == 200);

        bearer(clinic)
                .get("/Patient/brian/$check-eligibility?service=1a&service=housing-transition-navigation")
                .then()
                .statusCode(200);
        bearer(clinic)
                .body(Files.readString(Path.of("..", "docs", "examples", "referral-brian.json")))
                .post("/")
                .then()
                .statusCode(200);
        bearer(plan)
                .get(
                        "/Task?owner=Organization/riverbend-health-plan&status=requested&_include=Task:focus:ServiceRequest")
                .then()
                .statusCode(200)
                .body("entry.search.mode", hasItems("match", "include"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan /Patient/nobody/$check-eligibility?service=1a",
                "provider /Task?owner=Organization/lantern-care-management&_include=Task:focus:ServiceRequest",
                "hub /Encounter?patient=Patient/nobody",
                "state /$export-poll-status?_jobId=none"
            })
    void what_its_part_asks_for_is_not_forbidden(String words) throws Exception {
        String[] said = words.split(" ");
        Response answer = bearer(token(client(said[0]))).get(said[1]);
        assertThat(answer.statusCode()).isNotIn(401, FORBIDDEN).isLessThan(500);
    }

    @Test
    void one_command_prints_a_token() throws Exception {
        String token = run("demo", "plan");

        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getSubject()).isEqualTo("demo-plan");
        bearer(token).get("/Task?_count=1").then().statusCode(200);
        given().header("Authorization", "Bearer " + token)
                .get(server.address() + "/fhir/Consent?_count=1")
                .then()
                .statusCode(FORBIDDEN)
                .body(containsString("Consent.s"));
        assertThat(run("demo", "doctor")).contains("referrer, plan, provider, hub, state");
    }

    @Test
    void the_start_says_that_command_on_one_line_and_no_key() {
        Path log = Path.of(AccessServer.data() + ".log");
        String command = "Demo: get a token by CALAIM_DATA_FOLDER='" + AccessServer.data()
                + "' node docs/examples/token.mjs demo plan";

        await().untilAsserted(() -> assertThat(log).content().containsOnlyOnce(command));
        assertThat(log).content().doesNotContain("kty").doesNotContain("\"d\"");
    }

    /** In the folder of the repository, as the report says it. */
    private static String run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "docs/examples/token.mjs"));
        command.addAll(List.of(words));
        ProcessBuilder node =
                new ProcessBuilder(command).directory(Path.of("..").toFile()).redirectErrorStream(true);
        node.environment().put("CALAIM_DATA_FOLDER", AccessServer.data().toString());
        Process process = node.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** Asks for one interaction in a way that stores nothing, even if it is allowed. */
    private static Response ask(RequestSpecification request, String type, char letter) {
        String content = type.equals("Binary")
                ? "'contentType': 'text/plain'"
                : "'extension': [{'url': 'https://example.org/of', 'valueReference': {'reference': 'Patient/nobody'}}]";
        String refersToNobody = ("{'resourceType': '" + type + "', ID" + content + "}").replace('\'', '"');
        return switch (letter) {
            case 'c' -> request.body(refersToNobody.replace("ID", "")).post("/" + type);
            case 'u' ->
                request.body(refersToNobody.replace("ID", "\"id\": \"nobody-at-all\", "))
                        .header("If-Match", "W/\"99\"")
                        .put("/" + type + "/nobody-at-all");
            case 'd' -> request.delete("/" + type + "/nobody-at-all");
            case 's' -> request.get("/" + type + "?_count=1");
            default -> request.get("/" + type + "/nobody-at-all");
        };
    }

    /** Of everybody, so that each is held to what the others may. */
    private static Set<String> typesOfAll() throws IOException {
        Set<String> types = new TreeSet<>();
        for (JsonNode client : file().path("clients")) {
            SmartScope.all(client.path("scope").asText()).forEach(scope -> types.add(scope.type()));
        }
        assertThat(types).hasSizeGreaterThan(15).doesNotContain(Need.ANY);
        return types;
    }

    private RequestSpecification bearer(String token) {
        return server.stranger().header("Authorization", "Bearer " + token);
    }

    private String token(JsonNode client) throws ParseException {
        return ask(client, client.path("scope").asText())
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private Response ask(JsonNode client, String scope) throws ParseException {
        JWK key = JWK.parse(client.path("jwk").toString());
        return new TokenClient(server.address(), client.path("clientId").asText(), key).ask(scope);
    }

    private static JsonNode client(String actor) throws IOException {
        return StreamSupport.stream(file().path("clients").spliterator(), false)
                .filter(client -> client.path("actor").asText().equals(actor))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode file() throws IOException {
        return new ObjectMapper().readTree(FILE.toFile());
    }
}
