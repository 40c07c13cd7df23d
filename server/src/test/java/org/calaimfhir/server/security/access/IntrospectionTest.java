package org.calaimfhir.server.security.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.standards.Shows.SMART;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token is worth, asked by a system that was shown one. */
class IntrospectionTest {

    private static final String SCOPE = "system/Task.rs";

    private final AccessServer server = AccessServer.running();

    @Test
    @Shows({
        SMART + 99,
        SMART + 269,
        SMART + 271,
        SMART + 272,
        SMART + 273,
        SMART + 274,
        SMART + 275,
        SMART + 276,
        SMART + 281,
        SMART + 282,
        SMART + 283
    })
    void a_good_token_of_any_client_is_told_with_its_client_scope_and_end() {
        Response given = server.client(AccessServer.READER).ask(SCOPE);
        long end = Instant.now().getEpochSecond() + given.<Integer>path("expires_in");

        JsonPath told = introspect(given.path("access_token"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(told.getBoolean("active")).isTrue();
        assertThat(told.getString("scope")).isEqualTo(given.<String>path("scope"));
        assertThat(told.getString("client_id")).isEqualTo(AccessServer.READER);
        assertThat(told.getLong("exp")).isBetween(end - 5, end + 5);
        assertThat(told.getString("organization")).isEqualTo("Organization/made-up-plan");
        assertThat(told.getString("actor")).isEqualTo("plan");
        assertThat(told.getString("iss")).isEqualTo(server.address());
        assertThat(told.<String>getList("aud")).contains(server.address() + "/fhir");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no token", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."})
    void of_anything_else_it_says_only_that_it_is_not_active(String token) {
        assertThat(introspect(token).then().statusCode(200).extract().asString())
                .isEqualTo("{\"active\":false}");
    }

    @Test
    void a_changed_token_is_not_active() {
        String token = server.client(AccessServer.READER).token(SCOPE);
        String changed = token.substring(0, token.length() - 8) + "AAAAAAAA";
        introspect(changed).then().body("active", equalTo(false));
    }

    @Test
    void nobody_asks_without_a_token_of_their_own() {
        form(given()).formParam("token", server.token(SCOPE)).post(url()).then().statusCode(401);
    }

    @Test
    void without_the_token_or_with_two_it_says_what_to_send() {
        asking().post(url()).then().statusCode(400).body("error", equalTo("invalid_request"));
        asking().formParam("token", "a", "b").post(url()).then().statusCode(400);
        asking().get(url()).then().statusCode(405);
    }

    @Test
    @Shows(SMART + 391)
    void its_address_is_told_by_discovery() {
        server.stranger()
                .get("/.well-known/smart-configuration")
                .then()
                .body("introspection_endpoint", equalTo(url()))
                .body("capabilities", hasItem("permission-v2"));
    }

    private Response introspect(String token) {
        return asking().formParam("token", token).post(url());
    }

    private RequestSpecification asking() {
        return form(given()).header("Authorization", "Bearer " + server.token(SCOPE));
    }

    private static RequestSpecification form(RequestSpecification request) {
        return request.contentType("application/x-www-form-urlencoded;charset=UTF-8");
    }

    private String url() {
        return server.address() + "/oauth2/introspect";
    }
}
