package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.UUID;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export holds what was asked for, or is refused before it starts. */
class ExportChecksTest extends ServerTest {

    private final ExportClient exports = new ExportClient(this::fhir);

    @BeforeEach
    void thereIsSomethingToExport() {
        create("Patient", """
                {"resourceType": "Patient", "name": [{"family": "Sample"}], "birthDate": "1980-01-01"}""");
        create("Task", "{\"resourceType\": \"Task\", \"status\": \"requested\", \"intent\": \"order\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$export?_typeFilter=x",
                "/$export?_typeFilter=",
                "/$export?_typeFilter=Nonsense%3Fx%3D1",
                "/$export?_typeFilter=Patient%3Fnonsense%3D1",
                "/$export?_typeFilter=Patient%3F",
                "/$export?_typeFilter=Patient%3Fidentifier%3D%7C",
                "/$export?_typeFilter=Patient%3Fname:nonsense%3Dx",
                "/$export?_type=Patient&_typeFilter=Task%3Fstatus%3Drequested",
                "/$export?_type=Patient&patient=Patient/x",
                "/$export?nonsense=1",
                "/$export?_elements=id",
                "/$export?_mdm=true",
                "/$export?_type=",
                "/$export?_type=Nonsense",
                "/$export?_type=Binary",
                "/$export?_since=2026-01-01T00:00:00Z&_since=2027-01-01T00:00:00Z",
                "/Patient/$export?_type=Patient,Organization",
                "/Patient/$export?_type=Task",
                "/Group/none/$export?_type=Task"
            })
    void what_would_be_left_out_is_refused(String address) {
        fhir().header("Prefer", "respond-async")
                .get(address)
                .then()
                .statusCode(400)
                .body("issue.details.text", everyItem(not(blankOrNullString())));
    }

    @Test
    void in_a_body_too() {
        fhir().header("Prefer", "respond-async")
                .body("""
                        {"resourceType": "Parameters", "parameter": [{"name": "nonsense", "valueString": "x"}]}""")
                .post("/$export")
                .then()
                .statusCode(400);
    }

    @Test
    void a_repeated_type_adds_to_the_first() throws IOException {
        String job = exports.kickOff("/$export?_type=Patient&_type=Task");
        assertThat(exports.lines(job)).containsOnlyKeys("Patient", "Task");
        fhir().get(job.replaceFirst("^.*/fhir", "")).then().body("requiresAccessToken", equalTo(false));
        fhir().delete(job.replaceFirst("^.*/fhir", ""))
                .then()
                .statusCode(404)
                .body("issue[0].details.text", not(blankOrNullString()));
    }

    @Test
    void an_export_of_nothing_is_an_empty_list() throws IOException {
        String job =
                exports.kickOff("/Patient/$export?_type=Patient&_typeFilter=Patient%3Fname%3D" + UUID.randomUUID());
        String address = job.replaceFirst("^.*/fhir", "");
        int seconds = Integer.parseInt(
                fhir().get(address).then().statusCode(202).extract().header("Retry-After"));
        assertThat(seconds).isBetween(1, 10);
        assertThat(exports.lines(job)).isEmpty();
        fhir().get(address).then().body("output", empty()).body("message", equalTo(null));
    }

    @Test
    void a_lenient_client_gets_the_rest() {
        String job = fhir().header("Prefer", "respond-async, handling=lenient")
                .get("/$export?_type=Task&_elements=id")
                .then()
                .statusCode(202)
                .extract()
                .header("Content-Location")
                .replaceFirst("^.*/fhir", "");
        fhir().delete(job).then().statusCode(202).body("issue[0].details.text", not(blankOrNullString()));
        fhir().get(job).then().statusCode(404).body("issue[0].details.text", not(blankOrNullString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?_jobId="})
    void a_status_is_asked_of_one_export(String query) {
        fhir().get("/$export-poll-status" + query).then().statusCode(400);
        fhir().delete("/$export-poll-status" + query).then().statusCode(400);
    }
}
