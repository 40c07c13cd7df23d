package org.calaimfhir.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whichever way somebody is asked about or changed, one event says who asked what, about whom, and how it went. */
class EveryWayInTest extends TrailServerTest {

    private static final String BATCH = """
        {"resourceType": "Bundle", "type": "batch", "entry": [
          {"request": {"method": "GET", "url": "Patient/@"}},
          {"request": {"method": "GET", "url": "Condition?subject=Patient/@"}}]}\
        """;
    private static final String TRANSACTION = """
        {"resourceType": "Bundle", "type": "transaction", "entry": [{"request": {"method": "POST", "url": "Condition"},
          "resource": {"resourceType": "Condition", "subject": {"reference": "Patient/@"}}}]}\
        """;
    private static final String PATIENT = """
        {"resourceType": "Patient", "id": "@", "name": [{"family": "Changed"}]}\
        """;
    private static final String CONDITION = """
        {"resourceType": "Condition", "subject": {"reference": "Patient/@"}}\
        """;
    private static final String PATCH = "[{\"op\": \"add\", \"path\": \"/language\", \"value\": \"en\"}]";
    private static final String HOOK = """
        {"hook": "patient-view", "hookInstance": "0123456789", "context": {"userId": "Practitioner/1", "patientId": "@"}}\
        """;

    /** The at sign stands for the id of the member, the hash sign for that of a condition of hers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET;     /Patient/@;                                  200; R; read",
                "HEAD;    /Patient/@;                                  200; R; read",
                "GET;     /Patient/@?_format=xml;                      200; R; read",
                "GET;     /Patient/@?_format=xml&_pretty=true;         200; R; read",
                "GET;     /Patient/@?_pretty=true;                     200; R; read",
                "GET;     /Patient/@?_elements=id;                     200; R; read",
                "GET;     /Patient/@/_history/1;                       200; R; vread",
                "GET;     /Patient/@/_history;                         200; R; history-instance",
                "GET;     /Condition/#;                                200; R; read",
                "GET;     /Condition/#?_format=xml;                    200; R; read",
                "GET;     /Condition?_id=#;                            200; E; search-type",
                "GET;     /Condition?_id=#&_format=xml&_pretty=true;   200; E; search-type",
                "GET;     /Condition?_id=#&_include=Condition:subject; 200; E; search-type",
                "GET;     /Patient?_id=@&_revinclude=Condition:subject;200; E; search-type",
                "GET;     /Coverage?beneficiary=Patient/@;             200; E; search-type",
                "GET;     /Coverage?beneficiary=Patient%2F@;           200; E; search-type",
                "GET;     /Coverage?patient=@;                         200; E; search-type",
                "GET;     /Patient/@/$check-eligibility?service=1a;    200; E; operation",
                "GET;     /Patient/@/$check-eligibility?service=1a&persist=false; 200; E; operation",
                "POST;    /;                                           200; E; batch",
                "POST;    /?transaction;                               200; E; transaction",
                "POST;    /Condition;                                  201; C; create",
                "PUT;     /Patient/@;                                  200; U; update",
                "PATCH;   /Patient/@;                                  200; U; patch",
                "DELETE;  /Condition/#;                                200; D; delete",
                "HOOK;    /calaim-patient-view;                        200; E; operation"
            })
    void about_a_member(String method, String address, int status, String action, String interaction) {
        String patient = patient();
        String condition = condition(patient);
        String request = requestId();
        String asked = address.replace("@", patient).replace("#", condition);

        Response answer = send(request, method, asked, patient);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        EventRow row = event(request);
        assertThat(events(request)).hasSize(1);
        assertThat(row.event().members()).containsExactly(patient);
        assertThat(row.event().status()).isEqualTo(status);
        assertThat(row.event().asked().action()).isEqualTo(action);
        assertThat(row.event().asked().interaction()).isEqualTo(interaction);
        assertThat(row.event().asked().request()).endsWith(asked);
        assertThat(row.event().sender()).isEqualTo(Sender.NOBODY);
        assertThat(row.event().address()).isEqualTo("127.0.0.1");
    }

    private Response send(String request, String method, String address, String patient) {
        return switch (method) {
            case "HOOK" ->
                fhir().basePath("/cds-services")
                        .header("X-Request-ID", request)
                        .contentType("application/json")
                        .body(HOOK.replace("@", patient))
                        .post(address);
            case "PATCH" ->
                fhir().header("X-Request-ID", request)
                        .contentType("application/json-patch+json")
                        .body(PATCH)
                        .patch(address);
            case "POST" ->
                fhir().header("X-Request-ID", request)
                        .body((switch (address) {
                                    case "/" -> BATCH;
                                    case "/Condition" -> CONDITION;
                                    default -> TRANSACTION;
                                })
                                .replace("@", patient))
                        .post(address);
            case "PUT" ->
                fhir().header("X-Request-ID", request)
                        .body(PATIENT.replace("@", patient))
                        .put(address);
            default -> fhir().header("X-Request-ID", request).request(method, address);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /Patient/nobody-here, 404, nobody-here",
        "GET, /Patient/%6Eobody-here, 404, nobody-here",
        "GET, /Nothing/1, 404, ",
        "GET, /Patient?nonsense=1, 400, ",
        "GET, /Coverage?patient=Patient/nobody-here&nonsense=1, 400, nobody-here",
        "DELETE, /Patient?name=x, 405, ",
        "POST, /AuditEvent, 405, "
    })
    void what_is_refused_is_written_down_too(String method, String address, int status, String member) {
        String request = requestId();

        Response answer = fhir().header("X-Request-ID", request)
                .body(method.equals("POST") ? "{\"resourceType\": \"AuditEvent\"}" : "")
                .request(method, address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(event(request).event().status()).isEqualTo(status);
        assertThat(event(request).event().members()).isEqualTo(member == null ? List.of() : List.of(member));
    }

    @Test
    void a_search_by_post_keeps_its_form() {
        String patient = patient();
        String request = requestId();

        fhir().contentType("application/x-www-form-urlencoded")
                .header("X-Request-ID", request)
                .body("patient=Patient/" + patient)
                .post("/Coverage/_search")
                .then()
                .statusCode(200);

        assertThat(event(request).event().asked().content()).isEqualTo("patient=Patient/" + patient);
        assertThat(event(request).event().members()).containsExactly(patient);
    }

    @Test
    void the_entries_of_a_batch_are_kept_as_they_were_asked() {
        String patient = patient();
        String request = requestId();

        send(request, "POST", "/", patient).then().statusCode(200);

        assertThat(event(request).event().asked().content())
                .isEqualTo("GET Patient/" + patient + "\nGET Condition?subject=Patient/" + patient);
    }

    @Test
    void a_compressed_answer_hides_nobody() {
        String patient = patient();
        String request = requestId();

        fhir().header("X-Request-ID", request)
                .header("Accept-Encoding", "gzip")
                .get("/Patient?_id=" + patient + "&_pretty=true")
                .then()
                .statusCode(200);

        assertThat(event(request).event().members()).containsExactly(patient);
    }

    @ParameterizedTest
    @CsvSource({"application/fhir+ndjson", "application/fhir+json", "application/fhir+xml"})
    void whoever_fetches_a_file_of_an_export_has_seen_all_in_it(String form) {
        String patient = patient();
        String job = fhir().header("Prefer", "respond-async")
                .get("/$export?_type=Patient")
                .then()
                .statusCode(202)
                .extract()
                .header("Content-Location");
        String poll = job.substring(job.indexOf("/$export"));
        await().atMost(Duration.ofMinutes(1)).until(() -> fhir().get(poll).statusCode() == 200);
        List<String> files = fhir().get(poll).path("output.url");
        List<String> about = files.stream()
                .map(file -> file.substring(file.indexOf("/Binary")))
                .filter(file ->
                        file(file, "application/fhir+ndjson", requestId()).contains(patient))
                .toList();
        assertThat(about).as("files with the patient, of %s", files).hasSize(1);

        String request = requestId();
        file(about.get(0), form, request);
        assertThat(events(request)).anyMatch(row -> row.event().members().contains(patient));
    }

    private String file(String address, String form, String request) {
        return fhir().header("X-Request-ID", request)
                .accept(form)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @CsvSource({"/metadata", "/ValueSet?_count=1", "/StructureDefinition/calaim-member"})
    void what_is_nobodys_is_not_written_down(String address) {
        String request = requestId();

        fhir().header("X-Request-ID", request).get(address).then().statusCode(200);
        fhir().get("/Patient?_count=1").then().statusCode(200);

        assertThat(events(request)).isEmpty();
    }

    @Test
    void who_takes_the_member_away_from_a_record_has_changed_both() {
        String one = patient();
        String other = patient();
        String condition = condition(one);
        String request = requestId();

        fhir().header("X-Request-ID", request)
                .body("""
                    {"resourceType": "Condition", "id": "%s", "subject": {"reference": "Patient/%s"}}\
                    """.formatted(condition, other))
                .put("/Condition/" + condition)
                .then()
                .statusCode(200);

        assertThat(event(request).event().members()).containsExactlyInAnyOrder(one, other);
        assertThat(event(request).event().entities()).containsExactly("Condition/" + condition + "/_history/2");
    }
}
