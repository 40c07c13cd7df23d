package org.calaimfhir.server.security.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.standards.Shows.SMART;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a token, and above all who does not. */
class TokenTest {

    private static final String SCOPE = "system/Patient.rs";

    private final AccessServer server = AccessServer.running();
    private final TokenClient all = server.client(AccessServer.ALL);

    @ParameterizedTest
    @ValueSource(strings = {AccessServer.ALL, AccessServer.READER, AccessServer.BY_URL})
    @Shows({
        SMART + 85, SMART + 86, SMART + 87, SMART + 91, SMART + 248, SMART + 253,
        SMART + 254, SMART + 255, SMART + 256, SMART + 257, SMART + 258, SMART + 260,
        SMART + 261, SMART + 262, SMART + 296, SMART + 297, SMART + 310, SMART + 326,
        SMART + 339, SMART + 357
    })
    void a_registered_system_gets_a_token_for_an_assertion_signed_by_its_key(String client) throws Exception {
        Response answer = server.client(client).ask(SCOPE);

        answer.then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("Pragma", equalTo("no-cache"))
                .body("token_type", equalTo("Bearer"))
                .body("scope", equalTo(SCOPE))
                .body("refresh_token", equalTo(null))
                .body("expires_in", notNullValue());
        assertThat(answer.<Integer>path("expires_in")).isBetween(290, 300);
        assertThat(answer.<String>path("access_token")).matches("[A-Za-z0-9._~+/-]+=*");
        SignedJWT token = SignedJWT.parse(answer.path("access_token"));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES384);
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("sub", client)
                .containsEntry("scope", SCOPE)
                .containsEntry("organization", "Organization/made-up-plan")
                .containsEntry("actor", "plan");
    }

    @Test
    void the_key_of_the_tokens_is_published_without_its_private_part() {
        given().get(server.address() + "/oauth2/jwks")
                .then()
                .statusCode(200)
                .body("keys.size()", equalTo(1))
                .body("keys[0].crv", equalTo("P-384"))
                .body("keys[0].d", equalTo(null));
    }

    record Spoilt(String what, UnaryOperator<JWTClaimsSet.Builder> how) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Spoilt> claims() {
        return Stream.of(
                new Spoilt(
                        "expired",
                        good -> good.expirationTime(Date.from(Instant.now().minusSeconds(1)))),
                new Spoilt(
                        "exp too far",
                        good -> good.expirationTime(Date.from(Instant.now().plusSeconds(420)))),
                new Spoilt("no exp", good -> good.expirationTime(null)),
                new Spoilt(
                        "not yet",
                        good -> good.notBeforeTime(Date.from(Instant.now().plusSeconds(120)))),
                new Spoilt("another aud", good -> good.audience("https://elsewhere.example/oauth2/token")),
                new Spoilt("no aud", good -> good.audience((String) null)),
                new Spoilt("another iss", good -> good.issuer(AccessServer.READER)),
                new Spoilt("no iss", good -> good.issuer(null)),
                new Spoilt("another sub", good -> good.subject(AccessServer.READER)),
                new Spoilt("no sub", good -> good.subject(null)),
                new Spoilt("unknown client", good -> good.issuer("nobody").subject("nobody")),
                new Spoilt("no jti", good -> good.jwtID(null)),
                new Spoilt("empty jti", good -> good.jwtID(" ")),
                new Spoilt("endless jti", good -> good.jwtID("x".repeat(5000))));
    }

    @ParameterizedTest
    @MethodSource("claims")
    @Shows({SMART + 240, SMART + 249, SMART + 335, SMART + 337, SMART + 340})
    void an_assertion_that_says_something_else_gets_none(Spoilt spoilt) {
        refused(all.send(all.signed(spoilt.how().apply(all.claims()).build()), SCOPE), 401, "invalid_client");
    }

    @Test
    @Shows({SMART + 249, SMART + 336})
    void an_assertion_gets_a_token_once() {
        String assertion = all.signed(all.claims().build());

        all.send(assertion, SCOPE).then().statusCode(200);
        refused(all.send(assertion, SCOPE), 401, "invalid_client")
                .then()
                .body("error_description", containsString("used before"));
    }

    @Test
    void the_jti_of_one_system_may_be_that_of_another() {
        String id = UUID.randomUUID().toString();
        TokenClient reader = server.client(AccessServer.READER);

        all.send(all.signed(all.claims().jwtID(id).build()), SCOPE).then().statusCode(200);
        reader.send(reader.signed(reader.claims().jwtID(id).build()), SCOPE)
                .then()
                .statusCode(200);
        refused(all.send(all.signed(all.claims().jwtID(id).build()), SCOPE), 401, "invalid_client");
    }

    @Test
    @Shows({SMART + 249, SMART + 335, SMART + 340})
    void an_unsigned_assertion_gets_none() {
        refused(all.send(new PlainJWT(all.claims().build()).serialize(), SCOPE), 401, "invalid_client");
        String unsigned = all.signed(all.claims().build()).replaceFirst("\\.[^.]+$", ".");
        refused(all.send(unsigned, SCOPE), 401, "invalid_client");
    }

    @Test
    @Shows({SMART + 249, SMART + 335, SMART + 344})
    void nor_one_signed_with_the_public_key_as_if_it_were_shared() throws JOSEException {
        JWK key = server.key(AccessServer.ALL);
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS384)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                all.claims().build());
        forged.sign(new MACSigner(key.toECKey().toECPublicKey().getEncoded()));

        refused(all.send(forged.serialize(), SCOPE), 401, "invalid_client");
    }

    @Test
    @Shows({SMART + 249, SMART + 335, SMART + 340})
    void nor_one_signed_by_another_key_under_the_same_name() throws JOSEException {
        JWK other = new ECKeyGenerator(Curve.P_384)
                .keyID(server.key(AccessServer.ALL).getKeyID())
                .generate();

        refused(new TokenClient(server.address(), AccessServer.ALL, other).ask(SCOPE), 401, "invalid_client");
        refused(
                new TokenClient(server.address(), AccessServer.ALL, server.key(AccessServer.READER)).ask(SCOPE),
                401,
                "invalid_client");
    }

    @Test
    @Shows(SMART + 338)
    void nor_one_whose_header_leads_to_other_keys_or_names_none() {
        JWTClaimsSet claims = all.claims().build();
        refused(all.send(all.signed(all.header().keyID(null).build(), claims), SCOPE), 401, "invalid_client");
        JWSHeader elsewhere = all.header()
                .jwkURL(URI.create("https://elsewhere.example/jwks"))
                .build();
        refused(all.send(all.signed(elsewhere, claims), SCOPE), 401, "invalid_client");
        JWSHeader brought = all.header()
                .keyID("x")
                .jwk(server.key(AccessServer.ALL).toPublicJWK())
                .build();
        refused(all.send(all.signed(brought, claims), SCOPE), 401, "invalid_client");
    }

    @Test
    @Shows(SMART + 338)
    void its_kid_names_one_registered_key_and_its_jku_the_registered_address() {
        refused(server.client(AccessServer.TWINS).ask(SCOPE), 401, "invalid_client");
        TokenClient byUrl = server.client(AccessServer.BY_URL);
        JWSHeader.Builder header = byUrl.header();
        JWSHeader registered =
                header.jwkURL(URI.create(server.keysUrl(AccessServer.BY_URL))).build();
        JWSHeader another =
                header.jwkURL(URI.create(server.keysUrl(AccessServer.TWINS))).build();

        byUrl.send(byUrl.signed(registered, byUrl.claims().build()), SCOPE)
                .then()
                .statusCode(200);
        refused(byUrl.send(byUrl.signed(another, byUrl.claims().build()), SCOPE), 401, "invalid_client");
    }

    @Test
    void a_disabled_system_gets_none() {
        refused(server.client(AccessServer.DISABLED).ask(SCOPE), 401, "invalid_client");
    }

    /** The client would give up waiting before the test does, if the server did not. */
    @ParameterizedTest
    @ValueSource(strings = {AccessServer.DOWN, AccessServer.SILENT})
    void nor_does_one_whose_keys_cannot_be_fetched(String client) {
        refused(server.client(client).ask(SCOPE), 401, "invalid_client");
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid_scope",
        "system/Patient.cruds, invalid_scope",
        "system/*.rs system/Patient.u, invalid_scope",
        "system/Patient.write, invalid_scope",
        "system/Patient.rs?_id=1, invalid_scope",
        "patient/Patient.rs, invalid_scope",
        "user/Patient.rs, invalid_scope",
        "system/Patient.sr, invalid_scope",
        "everything, invalid_scope"
    })
    @Shows({SMART + 129, SMART + 240, SMART + 250, SMART + 251, SMART + 252})
    void a_token_is_never_wider_than_its_system(String scope, String error) {
        refused(server.client(AccessServer.READER).ask(scope), 400, error);
    }

    @Test
    void a_request_without_scope_is_refused() {
        refused(all.ask(null), 400, "invalid_scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system/Task.r", "system/*.s", "system/Patient.read"})
    @Shows({SMART + 127, SMART + 258, SMART + 260, SMART + 369})
    void narrower_than_registered_is_given_as_it_was_written(String scope) {
        server.client(AccessServer.READER).ask(scope).then().statusCode(200).body("scope", equalTo(scope));
    }

    @Test
    void several_scopes_are_given_together() {
        String given = server.client(AccessServer.READER)
                .ask("system/Task.r system/*.s")
                .then()
                .statusCode(200)
                .extract()
                .path("scope");
        assertThat(given.split(" ")).containsExactlyInAnyOrder("system/Task.r", "system/*.s");
    }

    @Test
    @Shows(SMART + 134)
    void a_token_stays_small_enough_for_a_header() {
        String each = ServedCapabilities.storedTypeNames().stream()
                .map(type -> "system/" + type + ".cruds")
                .collect(Collectors.joining(" "));
        String tooMany = IntStream.rangeClosed(1, 51)
                .mapToObj(length -> "system/T" + "y".repeat(length) + ".r")
                .collect(Collectors.joining(" "));

        assertThat(all.token(each)).hasSizeLessThan(4096);
        refused(all.ask(tooMany), 400, "invalid_scope");
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type, password, unsupported_grant_type, 400",
        "grant_type, authorization_code, unsupported_grant_type, 400",
        "client_assertion_type, urn:something, invalid_client, 401",
        "client_assertion, garbage, invalid_client, 401",
        "client_id, reader, invalid_client, 401"
    })
    @Shows({SMART + 86, SMART + 87, SMART + 251, SMART + 252, SMART + 340})
    void a_form_with_something_else_in_it_is_refused(String name, String value, String error, int status) {
        Map<String, String> form = form();
        form.put(name, value);
        refused(given().formParams(form).post(all.tokenUrl()), status, error);
    }

    @ParameterizedTest
    @CsvSource({
        "client_assertion, invalid_client, 401",
        "client_assertion_type, invalid_client, 401",
        "grant_type, invalid_request, 400"
    })
    @Shows({SMART + 86, SMART + 87, SMART + 251, SMART + 252})
    void a_form_with_something_missing_is_refused(String name, String error, int status) {
        Map<String, String> form = form();
        form.remove(name);
        refused(given().formParams(form).post(all.tokenUrl()), status, error);
    }

    @Test
    void parameters_come_once_and_in_the_body() {
        refused(given().formParams(form()).formParam("scope", SCOPE).post(all.tokenUrl()), 400, "invalid_request");
        refused(given().queryParams(form()).post(all.tokenUrl()), 400, "invalid_request");
        given().queryParams(form()).get(all.tokenUrl()).then().statusCode(401);
        given().auth()
                .preemptive()
                .basic(AccessServer.ALL, "secret")
                .formParam("grant_type", "client_credentials")
                .post(all.tokenUrl())
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorize",
                "/oauth2/revoke",
                "/oauth2/device_authorization",
                "/oauth2/par",
                "/.well-known/oauth-authorization-server"
            })
    void what_else_the_library_could_do_is_not_there(String path) {
        given().get(server.address() + path).then().statusCode(401);
        given().formParams(form()).post(server.address() + path).then().statusCode(401);
        given().header("Authorization", "Bearer " + all.token(SCOPE))
                .get(server.address() + path)
                .then()
                .statusCode(404);
    }

    private Map<String, String> form() {
        return new HashMap<>(Map.of(
                "grant_type",
                "client_credentials",
                "scope",
                SCOPE,
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                all.signed(all.claims().build())));
    }

    private static Response refused(Response answer, int status, String error) {
        answer.then()
                .statusCode(status)
                .header("Cache-Control", equalTo("no-store"))
                .header("Pragma", equalTo("no-cache"))
                .body("error", equalTo(error))
                .body("error_description", not(blankOrNullString()))
                .body("access_token", equalTo(null));
        assertThat(answer.asString()).doesNotContain("Exception", "org.spring", "nimbus");
        return answer;
    }
}
