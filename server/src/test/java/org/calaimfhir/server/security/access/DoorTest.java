package org.calaimfhir.server.security.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.standards.Shows.SMART;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands open, and what only a token of this server opens. */
class DoorTest {

    private static final String NAME = "Zerafina";
    private static final String PATIENT = "{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"" + NAME + "\"}]}";
    private static final List<String> FORMS = List.of(
            "GET @",
            "HEAD @",
            "GET @/1",
            "GET @/1/_history",
            "GET @/1/_history/1",
            "GET @/_history",
            "GET @/_search",
            "POST @/_search",
            "POST @",
            "POST @/$validate",
            "POST @/1/$validate",
            "GET @/$export",
            "PUT @/1",
            "PUT @?_id=1",
            "PATCH @/1",
            "DELETE @/1",
            "DELETE @?_id=1");

    private static String patient;

    private final AccessServer server = AccessServer.running();

    static Stream<Arguments> everything() {
        return ServedCapabilities.storedTypeNames().stream()
                .flatMap(type -> FORMS.stream().map(form -> Arguments.of(type, form)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    @Shows(SMART + 247)
    void nothing_that_is_stored_is_reached_without_a_token(String type, String form) {
        String id = type.equals("Patient") ? patient() : "1";
        String[] words = form.replace("@", type).replace("/1", "/" + id).split(" ");

        Response answer =
                server.stranger().body(words[0].equals("POST") ? PATIENT : "").request(words[0], "/" + words[1]);

        answer.then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
        assertThat(answer.asString()).doesNotContain(NAME);
        if (!words[0].equals("HEAD")) {
            answer.then().body("resourceType", equalTo("OperationOutcome"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /fhir",
                "POST /fhir",
                "POST /fhir/",
                "GET /fhir/_history",
                "OPTIONS /fhir/metadata",
                "POST /fhir/metadata",
                "GET /fhir/$export",
                "GET /fhir/$export-poll-status?_jobId=1",
                "GET /fhir/$job-status?_jobId=1",
                "GET /fhir/$job-file?_jobId=1&_file=1",
                "GET /fhir/Patient/1/$check-eligibility?service=1a",
                "GET /fhir/Patient/$check-eligibility?service=1a",
                "GET /fhir/ValueSet/$expand?url=x",
                "POST /fhir/ValueSet",
                "PUT /fhir/CodeSystem/1",
                "GET /fhir/CodeSystem/x/_history",
                "POST /cds-services/calaim-patient-view",
                "POST /cds-services/calaim-patient-view/feedback",
                "GET /actuator",
                "GET /actuator/env",
                "GET /nothing",
                "GET /error"
            })
    void nor_is_what_has_no_type(String request) {
        String[] words = request.split(" ");
        given().urlEncodingEnabled(false)
                .contentType("application/fhir+json")
                .request(words[0], server.address() + words[1])
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/CodeSystem/../Patient",
                "/fhir/CodeSystem/%2e%2e/Patient",
                "/fhir//Patient",
                "/fhir/CodeSystem;/Patient",
                "/fhir/CodeSystem%2F..%2FPatient",
                "/ig/../fhir/Patient",
                "/ig/%2e%2e/fhir/Patient",
                "/f%68ir/Patient",
                "/fhir/P%61tient",
                "/ig/..;/fhir/Patient"
            })
    void an_address_that_reads_in_two_ways_leads_to_nothing(String path) throws Exception {
        patient();
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches("(?s)HTTP/1.1 (400|401|404) .*").doesNotContain(NAME);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ig/index.html",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/fhir/metadata",
                "/fhir/.well-known/smart-configuration",
                "/fhir/CodeSystem?_summary=count",
                "/fhir/StructureDefinition/calaim-member",
                "/fhir/ValueSet/_search?_count=1",
                "/cds-services",
                "/oauth2/jwks"
            })
    @Shows({SMART + 247, SMART + 372})
    void what_is_public_answers_anyone(String address) {
        given().get(server.address() + address).then().statusCode(200);
    }

    @Test
    void definitions_are_found_by_post_too() {
        server.stranger()
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("_id", "calaim-member")
                .post("/StructureDefinition/_search")
                .then()
                .statusCode(200)
                .body("entry.size()", equalTo(1));
    }

    @Test
    @Shows({
        SMART + 30, SMART + 126, SMART + 139, SMART + 228, SMART + 285, SMART + 286,
        SMART + 288, SMART + 289, SMART + 344, SMART + 372, SMART + 373, SMART + 377,
        SMART + 380, SMART + 384, SMART + 385, SMART + 386, SMART + 393, SMART + 394
    })
    void a_client_is_told_where_to_get_a_token() {
        server.stranger()
                .get("/.well-known/smart-configuration")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("issuer", equalTo(server.address()))
                .body("jwks_uri", equalTo(server.address() + "/oauth2/jwks"))
                .body("token_endpoint", equalTo(server.address() + "/oauth2/token"))
                .body("grant_types_supported", equalTo(List.of("client_credentials")))
                .body("token_endpoint_auth_methods_supported", equalTo(List.of("private_key_jwt")))
                .body("token_endpoint_auth_signing_alg_values_supported", equalTo(List.of("RS384", "ES384")))
                .body("code_challenge_methods_supported", equalTo(List.of("S256")))
                .body(
                        "capabilities",
                        equalTo(List.of("client-confidential-asymmetric", "permission-v1", "permission-v2")));
        server.stranger()
                .get("/metadata")
                .then()
                .body("rest[0].security.service[0].coding[0].code", equalTo("SMART-on-FHIR"))
                .body("rest[0].security.description", not(containsString("no access control")))
                .body("rest[0].security.description", containsString("Patient.link"));
    }

    @Test
    @Shows({SMART + 228, SMART + 287, SMART + 378, SMART + 389})
    void each_address_that_a_client_is_told_is_absolute_and_each_scope_is_given() {
        Map<String, Object> told = server.stranger()
                .get("/.well-known/smart-configuration")
                .jsonPath()
                .getMap("$");

        assertThat(told.values())
                .filteredOn(String.class::isInstance)
                .isNotEmpty()
                .allSatisfy(address -> assertThat((String) address).startsWith(server.address()));
        assertThat(told.get("scopes_supported"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .isNotEmpty()
                .allSatisfy(scope -> server.client(AccessServer.ALL)
                        .ask(scope)
                        .then()
                        .statusCode(200)
                        .body("scope", equalTo(scope)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html", "image/png", "application/fhir+xml", "nonsense"})
    @Shows({SMART + 374, SMART + 376, SMART + 377, SMART + 380})
    void what_a_client_is_told_is_json_whatever_it_accepts(String accept) {
        server.stranger()
                .header("Accept", accept)
                .get("/.well-known/smart-configuration")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("token_endpoint", equalTo(server.address() + "/oauth2/token"));
    }

    @Test
    @Shows({SMART + 94, SMART + 265})
    void only_tokens_of_this_server_are_taken_and_only_from_the_header() throws JOSEException, ParseException {
        String good = server.client(AccessServer.ALL).token("system/*.cruds");
        SignedJWT token = SignedJWT.parse(good);
        String[] parts = good.split("\\.");
        String wider = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        token.getPayload().toString().replace("*.cruds", "*.*").getBytes(StandardCharsets.UTF_8));
        TokenClient forger = new TokenClient(
                server.address(),
                AccessServer.ALL,
                new ECKeyGenerator(Curve.P_384)
                        .keyID(token.getHeader().getKeyID())
                        .generate());
        String forged = forger.signed(token.getHeader(), token.getJWTClaimsSet());
        String assertion = server.client(AccessServer.ALL)
                .signed(server.client(AccessServer.ALL)
                        .claims()
                        .audience(server.address() + "/fhir")
                        .build());

        bearer(good).get("/Patient").then().statusCode(200);
        for (String bad : List.of(
                "garbage",
                "",
                parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse(),
                parts[0] + "." + wider + "." + parts[2],
                parts[0] + "." + parts[1] + ".",
                forged,
                assertion)) {
            refusedToken(bearer(bad).get("/Patient"));
        }
        server.stranger().get("/Patient?access_token=" + good).then().statusCode(401);
        server.stranger()
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("access_token", good)
                .post("/Patient/_search")
                .then()
                .statusCode(401);
    }

    @Test
    @Shows({SMART + 77, SMART + 94, SMART + 265})
    void nor_is_one_of_its_own_that_is_over_or_meant_for_another() throws ParseException {
        SignedJWT good = SignedJWT.parse(server.token("system/*.cruds"));
        JWTClaimsSet claims = good.getJWTClaimsSet();
        TokenClient ourselves = new TokenClient(server.address(), AccessServer.ALL, server.signingKey());

        bearer(ourselves.signed(good.getHeader(), claims))
                .get("/Patient?_count=1")
                .then()
                .statusCode(200);
        for (JWTClaimsSet bad : List.of(
                but(claims)
                        .expirationTime(Date.from(Instant.now().minusSeconds(1)))
                        .build(),
                but(claims).expirationTime(null).build(),
                but(claims)
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(120)))
                        .build(),
                but(claims).audience("https://elsewhere.example/fhir").build(),
                but(claims).issuer("https://elsewhere.example").build())) {
            refusedToken(bearer(ourselves.signed(good.getHeader(), bad)).get("/Patient?_count=1"));
        }
    }

    private static JWTClaimsSet.Builder but(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims);
    }

    @Test
    void a_page_of_a_listed_origin_asks_beforehand_without_a_token_and_reads_that_it_needs_one() {
        server.stranger()
                .header("Origin", AccessServer.LISTED_ORIGIN)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/Patient")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", AccessServer.LISTED_ORIGIN);
        server.stranger()
                .header("Origin", AccessServer.LISTED_ORIGIN)
                .get("/Patient")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", AccessServer.LISTED_ORIGIN);
    }

    private static void refusedToken(Response answer) {
        answer.then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("resourceType", equalTo("OperationOutcome"))
                .body("entry", equalTo(null));
    }

    private RequestSpecification bearer(String token) {
        return server.stranger().header("Authorization", "Bearer " + token);
    }

    private String patient() {
        if (patient == null) {
            patient = server.with("system/Patient.c")
                    .body(PATIENT)
                    .post("/Patient")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        return patient;
    }
}
