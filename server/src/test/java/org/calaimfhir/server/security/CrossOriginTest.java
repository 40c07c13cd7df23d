package org.calaimfhir.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.calaimfhir.server.ServerTest;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser needs to hear before it lets a page of a listed origin read an answer, and nobody else's. */
class CrossOriginTest extends ServerTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String ELSEWHERE = "https://elsewhere.example.org";
    private static final String HOOK_CALL = """
            {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea"}""";

    @ParameterizedTest
    @CsvSource({
        "/fhir/Patient, GET, Accept",
        "/fhir/Patient, POST, 'authorization,content-type,prefer'",
        "/fhir/Patient/x, PUT, 'content-type,if-match'",
        "/fhir/Patient/x, DELETE, if-match",
        "/fhir/Task/x, PATCH, content-type",
        "/cds-services/calaim-patient-view, POST, 'authorization,content-type'",
        "/cds-services, GET, accept"
    })
    @Shows("cds-hooks_2.0@208")
    void a_page_of_a_listed_origin_may_ask(String path, String method, String headers) {
        ValidatableResponse answer = preflight(LISTED_ORIGIN, path, method, headers)
                .statusCode(200)
                .header(ALLOWED, LISTED_ORIGIN)
                .header("Access-Control-Allow-Credentials", nullValue());
        assertThat(answer.extract().header("Access-Control-Allow-Methods")).contains(method);
        assertThat(answer.extract().header("Access-Control-Allow-Headers").toLowerCase(java.util.Locale.ROOT))
                .contains(headers.toLowerCase(java.util.Locale.ROOT).split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {ELSEWHERE, "null", "http://ehr.example.org", "https://ehr.example.org.evil.example"})
    void a_page_of_any_other_origin_may_not(String origin) {
        preflight(origin, "/fhir/Patient", "GET", "Accept")
                .statusCode(403)
                .header(ALLOWED, nullValue())
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].code", equalTo("forbidden"));
        from(origin).get("/fhir/metadata").then().statusCode(200).header(ALLOWED, nullValue());
    }

    @Test
    void a_header_that_is_not_listed_is_not_allowed() {
        preflight(LISTED_ORIGIN, "/fhir/Patient", "GET", "X-HTTP-Method-Override")
                .statusCode(403)
                .header(ALLOWED, nullValue());
    }

    @Test
    void an_answer_can_be_read_with_its_place_and_version() {
        ValidatableResponse answer = from(LISTED_ORIGIN)
                .contentType("application/fhir+json")
                .body("{\"resourceType\": \"Organization\", \"active\": true, \"name\": \"A Clinic\"}")
                .post("/fhir/Organization")
                .then()
                .statusCode(201)
                .header(ALLOWED, LISTED_ORIGIN)
                .header("Location", containsString("/Organization/"));
        assertThat(answer.extract().header("Access-Control-Expose-Headers"))
                .contains("Location", "ETag", "Content-Location", RequestId.HEADER);
    }

    @Test
    @Shows("cds-hooks_2.0@208")
    void a_refusal_can_be_read_too() {
        from(LISTED_ORIGIN).get("/fhir/Patient/none").then().statusCode(404).header(ALLOWED, LISTED_ORIGIN);
        from(LISTED_ORIGIN)
                .contentType("application/json")
                .body(HOOK_CALL)
                .post("/cds-services/calaim-patient-view")
                .then()
                .statusCode(400)
                .header(ALLOWED, LISTED_ORIGIN);
    }

    @Test
    void no_cache_gives_one_origins_answer_to_another() {
        for (String origin : List.of(LISTED_ORIGIN, ELSEWHERE)) {
            String vary = String.join(
                    ",", from(origin).get("/fhir/metadata").headers().getValues("Vary"));
            assertThat(vary).as(origin).contains("Origin");
        }
    }

    @Test
    void who_is_no_browser_notices_nothing() {
        fhir().get("/metadata").then().statusCode(200).header(ALLOWED, nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "ehr.example.org", "https://ehr.example.org/", "https://EHR.example.org", "null", ""})
    void what_no_browser_sends_is_not_listed(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListedOrigins(List.of(origin)))
                .withMessageContaining("CALAIM_CORS_ORIGINS");
    }

    private RequestSpecification from(String origin) {
        return fhir().basePath("").header("Origin", origin);
    }

    private ValidatableResponse preflight(String origin, String path, String method, String headers) {
        return from(origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers)
                .options(path)
                .then();
    }
}
