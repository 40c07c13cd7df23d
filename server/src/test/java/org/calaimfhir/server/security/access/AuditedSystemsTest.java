package org.calaimfhir.server.security.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.UUID;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;

/** The audit trail names the system and its organization, also of what was refused, and who may read it is asked. */
class AuditedSystemsTest {

    private static final String EVENT = "entry.resource.find{it.entity.what.identifier.value.contains('%s')}";

    private final AccessServer server = AccessServer.running();
    private final String request = UUID.randomUUID().toString();

    private String patient() {
        return ServerTest.createReference(
                server.with("system/*.cruds"), "Patient", "{\"resourceType\": \"Patient\", \"gender\": \"female\"}");
    }

    @Test
    void a_look_is_the_systems_and_its_organizations() {
        String patient = patient();
        server.with("system/Patient.r")
                .header("X-Request-ID", request)
                .get("/" + patient)
                .then()
                .statusCode(200);

        event(patient, 0)
                .then()
                .body(at("agent[0].who.identifier.value"), equalTo(AccessServer.ALL))
                .body(at("agent[1].who.reference"), equalTo("Organization/made-up-plan"))
                .body(at("agent[1].role[0].text"), equalTo("plan"))
                .body(at("action"), equalTo("R"));
    }

    @Test
    void a_change_is_the_systems_too() {
        String patient = patient();

        server.with("system/AuditEvent.rs")
                .get("/AuditEvent?patient=" + patient + "&action=C")
                .then()
                .statusCode(200)
                .body("entry[0].resource.agent[0].who.identifier.value", equalTo(AccessServer.ALL));
    }

    @Test
    void who_comes_without_a_token_is_nobody_known() {
        String patient = patient();
        server.stranger()
                .header("X-Request-ID", request)
                .get("/" + patient)
                .then()
                .statusCode(401);

        event(patient, 4)
                .then()
                .body(at("agent[0].who.identifier.value"), equalTo("anonymous"))
                .body(at("agent[0].network.address"), equalTo("127.0.0.1"))
                .body(at("outcomeDesc"), equalTo("HTTP status 401"));
    }

    @Test
    void so_is_who_comes_with_a_token_of_another_and_the_token_is_not_kept() {
        String patient = patient();
        String token = "x" + server.token("system/Patient.r");
        server.stranger()
                .header("Authorization", "Bearer " + token)
                .header("X-Request-ID", request)
                .get("/" + patient)
                .then()
                .statusCode(401);

        Response event = event(patient, 4);
        event.then().body(at("agent[0].who.identifier.value"), equalTo("anonymous"));
        assertThat(event.asString()).doesNotContain(token.substring(0, 40));
    }

    @Test
    void who_has_not_the_scope_is_named() {
        String patient = patient();
        server.with("system/Task.rs")
                .header("X-Request-ID", request)
                .get("/" + patient)
                .then()
                .statusCode(403);

        event(patient, 4).then().body(at("agent[0].who.identifier.value"), equalTo(AccessServer.ALL));
    }

    @Test
    void also_when_the_door_refuses() {
        given().header("Authorization", "Bearer " + server.token("system/Task.rs"))
                .header("X-Request-ID", request)
                .contentType("application/json")
                .body("{}")
                .post(server.address() + "/cds-services/calaim-patient-view")
                .then()
                .statusCode(403);

        await().until(() -> found("outcome=4&_count=20").path(at("id")) != null);
        found("outcome=4&_count=20").then().body(at("agent[0].who.identifier.value"), equalTo(AccessServer.ALL));
    }

    @Test
    void the_trail_has_a_scope_of_its_own() {
        server.with("system/Patient.rs").get("/AuditEvent").then().statusCode(403);
        server.with("system/AuditEvent.r").get("/AuditEvent").then().statusCode(403);
        server.with("system/AuditEvent.s").get("/AuditEvent/1").then().statusCode(403);
        server.stranger().get("/AuditEvent").then().statusCode(401);
        server.with("system/AuditEvent.rs").get("/AuditEvent?_count=1").then().statusCode(200);
    }

    private Response event(String patient, int outcome) {
        String search = "patient=" + patient + "&outcome=" + outcome;
        await().until(() -> found(search).path(at("id")) != null);
        return found(search);
    }

    private Response found(String search) {
        return server.with("system/AuditEvent.rs").get("/AuditEvent?" + search);
    }

    private String at(String element) {
        return EVENT.formatted(request) + "." + element;
    }
}
