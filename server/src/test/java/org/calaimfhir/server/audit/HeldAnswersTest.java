package org.calaimfhir.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** No answer without its event, no change without its record, and one chain however many ask at once. */
class HeldAnswersTest extends TrailServerTest {

    private static final int THREADS = 8;
    private static final int EACH = 25;

    @Test
    void a_large_answer_leaves_in_pieces_each_behind_its_event() {
        String family = "Large" + requestId().substring(0, 8);
        Set<String> members = new LinkedHashSet<>();
        for (int i = 0; i < 30; i++) {
            members.add(create("Patient", """
                {"resourceType": "Patient", "name": [{"family": "%s"}], "text": {"status": "generated",
                 "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">%s</div>"}}\
                """.formatted(family, "x".repeat(40_000))));
        }
        String request = requestId();

        Response answer = fhir().header("X-Request-ID", request).get("/Patient?family=" + family);

        answer.then().statusCode(200);
        assertThat(answer.<List<String>>path("entry.resource.id")).containsExactlyInAnyOrderElementsOf(members);
        List<EventRow> events = events(request);
        assertThat(events).hasSizeGreaterThan(1);
        Set<String> written = new LinkedHashSet<>();
        events.forEach(row -> {
            assertThat(row.event().members()).isNotEmpty().hasSizeLessThan(members.size());
            written.addAll(row.event().members());
        });
        assertThat(written).isEqualTo(members);
    }

    @Test
    void without_the_event_there_is_no_answer() {
        String patient = patient();
        database().execute("ALTER TABLE calaim.audit_event ADD CONSTRAINT refused CHECK (false) NOT VALID");
        try {
            fhir().get("/Patient/" + patient)
                    .then()
                    .statusCode(503)
                    .header("ETag", nullValue())
                    .header("Content-Location", nullValue())
                    .body("resourceType", equalTo("OperationOutcome"))
                    .body("issue[0].code", equalTo("transient"))
                    .body(not(containsString("Seen")));
            fhir().accept("application/fhir+xml")
                    .get("/Patient?_id=" + patient)
                    .then()
                    .statusCode(503)
                    .body(not(containsString("Seen")));
            RestAssured.given()
                    .port(port())
                    .get("/actuator/health")
                    .then()
                    .statusCode(503)
                    .body("status", equalTo("DOWN"));
        } finally {
            database().execute("ALTER TABLE calaim.audit_event DROP CONSTRAINT refused");
        }
        fhir().get("/Patient/" + patient).then().statusCode(200);
        RestAssured.given().port(port()).get("/actuator/health").then().statusCode(200);
    }

    @Test
    void what_was_refused_meanwhile_is_written_down_afterwards() {
        String request = requestId();
        database().execute("ALTER TABLE calaim.audit_event ADD CONSTRAINT refused CHECK (false) NOT VALID");
        try {
            fhir().header("X-Request-ID", request)
                    .get("/Patient/nobody-here")
                    .then()
                    .statusCode(404);
        } finally {
            database().execute("ALTER TABLE calaim.audit_event DROP CONSTRAINT refused");
        }

        assertThat(event(request).event().status()).isEqualTo(404);
    }

    @Test
    void without_its_record_there_is_no_change() {
        String request = requestId();
        String family = "Unkept" + request.substring(0, 8);
        database().execute("ALTER TABLE calaim.audit_pending ADD CONSTRAINT refused CHECK (false) NOT VALID");
        try {
            fhir().header("X-Request-ID", request)
                    .body("{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"" + family + "\"}]}")
                    .post("/Patient")
                    .then()
                    .statusCode(503)
                    .body("resourceType", equalTo("OperationOutcome"));
        } finally {
            database().execute("ALTER TABLE calaim.audit_pending DROP CONSTRAINT refused");
        }

        fhir().get("/Patient?family=" + family).then().statusCode(200).body("total", equalTo(0));
        assertThat(event(request).event().status()).isEqualTo(503);
    }

    @Test
    void a_change_that_failed_is_not_written_down_as_one() {
        String patient = patient();
        String request = requestId();

        fhir().header("X-Request-ID", request)
                .body("""
                    {"resourceType": "Bundle", "type": "transaction", "entry": [
                      {"request": {"method": "PUT", "url": "Patient/%1$s"},
                       "resource": {"resourceType": "Patient", "id": "%1$s", "name": [{"family": "Changed"}]}},
                      {"request": {"method": "PUT", "url": "Condition/%2$s", "ifMatch": "W/\\"7\\""},
                       "resource": {"resourceType": "Condition", "id": "%2$s",
                        "subject": {"reference": "Patient/%1$s"}}}]}\
                    """.formatted(patient, condition(patient)))
                .post("/")
                .then()
                .statusCode(412);

        assertThat(event(request).event().status()).isEqualTo(412);
        assertThat(event(request).event().entities()).isEmpty();
        assertThat(events(request)).hasSize(1);
        assertThat(database()
                        .queryForObject(
                                "SELECT count(*) FROM calaim.audit_pending WHERE request_id = ?", Long.class, request))
                .isZero();
    }

    @Test
    void what_a_server_that_ended_kept_is_taken_into_the_trail() throws Exception {
        String request = requestId();
        database()
                .update(
                        "INSERT INTO calaim.audit_pending SELECT gen_random_uuid(), now() - interval '1 hour', 'C',"
                                + " 'create', 'a-client', '', '', '', ?, 'POST /fhir/Patient', '', '{gone}',"
                                + " '{Patient/gone}'",
                        request);

        await().atMost(Duration.ofMinutes(1)).until(() -> !events(request).isEmpty());
        EventRow row = event(request);

        assertThat(row.event().status()).isZero();
        assertThat(row.event().members()).containsExactly("gone");
        assertThat(row.event().sender().client()).isEqualTo("a-client");
    }

    @Test
    void however_many_ask_at_once_each_has_one_event_in_one_chain() throws Exception {
        String patient = patient();
        List<String> requests = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < THREADS * EACH; i++) {
                String request = requestId();
                requests.add(request);
                sent.add(threads.submit(() -> fhir().header("X-Request-ID", request)
                        .get("/Patient/" + patient)
                        .then()
                        .statusCode(200)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        for (String request : requests) {
            assertThat(events(request)).as(request).hasSize(1);
        }
        try (Connection connection = pool().getConnection()) {
            assertThat(new TrailCheck(Chain.of(""), Optional.empty())
                            .of(connection)
                            .fault())
                    .isEmpty();
        }
    }
}
