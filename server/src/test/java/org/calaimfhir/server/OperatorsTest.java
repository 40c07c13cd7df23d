package org.calaimfhir.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who run the server look at. */
class OperatorsTest extends ServerTest {

    @ParameterizedTest
    @ValueSource(strings = {"health", "health/readiness", "health/liveness"})
    void it_says_that_it_is_well(String probe) {
        actuator(probe).statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void it_counts_what_it_does() {
        fhir().get("/Patient?_count=1").then().statusCode(200);

        actuator("prometheus")
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(containsString("jvm_memory_used_bytes"))
                .body(containsString("hikaricp_connections"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "threaddump", "loggers", "configprops", "shutdown"})
    void it_shows_nothing_else_of_its_inside(String endpoint) {
        actuator(endpoint).statusCode(404);
    }

    @Test
    void metrics_carry_no_ids_of_records() {
        String id = create("Organization", "{\"resourceType\": \"Organization\", \"name\": \"A Clinic\"}");
        fhir().get("/Organization/" + id).then().statusCode(200);

        actuator("prometheus").body(not(containsString(id)));
    }

    @Test
    void the_request_id_of_an_answer_stands_in_its_error_too() {
        ValidatableResponse answer =
                fhir().get("/Patient/nobody").then().statusCode(404).body("resourceType", equalTo("OperationOutcome"));

        String requestId = answer.extract().header("X-Request-ID");
        assertThat(requestId).isNotBlank();
        answer.body("issue[0].diagnostics", containsString("Request " + requestId));
    }

    @Test
    void the_request_id_of_a_caller_is_kept() {
        fhir().header("X-Request-ID", "clinic-4711")
                .get("/Patient/nobody")
                .then()
                .statusCode(404)
                .header("X-Request-ID", equalTo("clinic-4711"))
                .body("issue[0].diagnostics", containsString("Request clinic-4711"));
    }

    @Test
    void the_bare_address_leads_to_the_guide() {
        given().port(port())
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", containsString("/ig/index.html"));
    }

    @Test
    void a_deletion_that_others_hinder_is_told_so() {
        String patient = create("Patient", "{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"Sample\"}]}");
        create("RelatedPerson", """
                {"resourceType": "RelatedPerson", "patient": {"reference": "Patient/%s"}}""".formatted(patient));
        fhir().delete("/Patient/" + patient)
                .then()
                .statusCode(409)
                .body("issue[0].details.text", equalTo("Other resources still refer to this one."));
    }

    @Test
    void a_patch_to_an_unknown_code_is_told_so() {
        String task = create("Task", "{\"resourceType\": \"Task\", \"status\": \"requested\", \"intent\": \"order\"}");
        fhir().contentType("application/json-patch+json")
                .body("[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"flying\"}]")
                .patch("/Task/" + task)
                .then()
                .statusCode(422)
                .body("issue[0].details.text", equalTo("The value is not a valid code."))
                .body("issue[0].expression[0]", equalTo("Task.status"));
    }

    private ValidatableResponse actuator(String endpoint) {
        return given().port(port()).get("/actuator/" + endpoint).then();
    }
}
