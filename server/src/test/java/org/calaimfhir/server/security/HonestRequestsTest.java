package org.calaimfhir.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;

/** What the limits and checks must let through, and what they add. */
class HonestRequestsTest extends ServerTest {

    @Test
    void a_compressed_body_is_read() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(HostileAddresses.person("").getBytes(StandardCharsets.UTF_8));
        }

        fhir().header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/Patient")
                .then()
                .statusCode(201);
    }

    @Test
    void xml_is_read_and_answered() {
        fhir().contentType("application/fhir+xml")
                .accept("application/fhir+xml")
                .body("<Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\"Example\"/></name>"
                        + "<birthDate value=\"1980-01-01\"/></Patient>")
                .post("/Patient")
                .then()
                .statusCode(201)
                .contentType(containsString("application/fhir+xml"));
    }

    @Test
    void a_refusal_speaks_the_format_of_the_request() {
        fhir().get("/Patient?_count=-1&_format=xml")
                .then()
                .statusCode(400)
                .contentType(containsString("application/fhir+xml"))
                .body(containsString("<OperationOutcome"));
    }

    @Test
    void a_search_comes_as_a_form() {
        fhir().contentType("application/x-www-form-urlencoded")
                .body("family=Nobody%20At%20All&_count=5")
                .post("/Patient/_search")
                .then()
                .statusCode(200)
                .body("type", equalTo("searchset"));
    }

    @Test
    void known_modifiers_pass() {
        fhir().get("/Patient?name:exact=Nobody&gender:not=male&_revinclude:iterate=Coverage:beneficiary")
                .then()
                .statusCode(200);
    }

    @Test
    void a_large_count_is_answered_with_the_largest_page() {
        fhir().get("/Patient?_count=999999").then().statusCode(200);
    }

    @Test
    void a_request_keeps_its_id_and_gets_quiet_headers() {
        fhir().header("X-Request-ID", "clinic-4711-a")
                .get("/Patient/nobody")
                .then()
                .statusCode(404)
                .header("X-Request-ID", "clinic-4711-a")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("X-Powered-By", org.hamcrest.Matchers.nullValue())
                .body("issue[0].diagnostics", containsString("Request clinic-4711-a."));
    }

    @Test
    void each_failed_entry_of_a_batch_is_told_in_plain_words() {
        String batch = "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":["
                + "{\"request\":{\"method\":\"GET\",\"url\":\"Patient/nobody\"}},"
                + "{\"request\":{\"method\":\"GET\",\"url\":\"Patient?nonsense=1\"}},"
                + "{\"request\":{\"method\":\"GET\",\"url\":\"Nonsense/1\"}}]}";

        String answer = fhir().header("X-Request-ID", "batch-4711")
                .body(batch)
                .post("/")
                .then()
                .statusCode(200)
                .body("entry.response.status", everyItem(startsWith("4")))
                .body("entry.response.outcome.issue[0].diagnostics", not(equalTo(null)))
                .extract()
                .asString();

        assertThat(answer).contains("Request batch-4711.").doesNotContain("HAPI-", "Exception");
    }

    @Test
    void every_mistake_in_a_resource_is_told_at_once_with_its_path() {
        fhir().body(HostileBodies.patient("\"gender\":\"x\",\"name\":[{\"nick\":\"y\"}]"))
                .post("/Patient")
                .then()
                .statusCode(400)
                .body("issue.expression.flatten()", equalTo(java.util.List.of("Patient.gender", "Patient.name[0]")));
    }
}
