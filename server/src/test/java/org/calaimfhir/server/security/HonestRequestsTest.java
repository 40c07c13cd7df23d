package org.calaimfhir.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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
                .header("X-Powered-By", nullValue())
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
                .body("issue.expression.flatten()", equalTo(List.of("Patient.gender", "Patient.name[0]")));
    }

    @Test
    void xml_as_other_programs_write_it_is_read() {
        fhir().contentType("application/fhir+xml")
                .body("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- x --><f:Patient xmlns:f=\"http://hl7.org/fhir\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:schemaLocation=\"http://hl7.org/fhir patient.xsd\">\n"
                        + "<f:text><f:status value=\"generated\"/><div xmlns=\"http://www.w3.org/1999/xhtml\">"
                        + "<p>Text <b>of</b> a narrative</p></div></f:text>\n<f:contained><f:Organization>"
                        + "<f:id value=\"o\"/><f:name value=\"x\"/></f:Organization></f:contained>"
                        + "<f:extension url=\"http://example.org/x\"><f:valueDecimal value=\"1.50\"/></f:extension>"
                        + "<f:name id=\"n\"><f:family value=\"Example\"><f:extension url=\"http://example.org/y\">"
                        + "<f:valueBoolean value=\"true\"/></f:extension></f:family></f:name>"
                        + "<f:birthDate value=\"1980-01-01\"/>"
                        + "<f:managingOrganization><f:reference value=\"#o\"/></f:managingOrganization></f:Patient>")
                .post("/Patient")
                .then()
                .statusCode(201)
                .body("text.div", containsString("<b>of</b>"))
                .body("extension[0].valueDecimal", equalTo(1.50f))
                .body("name[0]._family.extension[0].valueBoolean", equalTo(true));
    }

    @Test
    void a_json_patch_copies_what_fits() {
        String id = create("Patient", HostileAddresses.person(""));

        fhir().contentType(Hostile.JSON_PATCH)
                .body("[{\"op\":\"copy\",\"from\":\"/name/0\",\"path\":\"/name/-\"},"
                        + "{\"op\":\"move\",\"from\":\"/name/0/given\",\"path\":\"/name/1/prefix\"}]")
                .patch("/Patient/" + id)
                .then()
                .statusCode(200)
                .body("name[1].prefix", equalTo(List.of("Test")));
    }

    @Test
    void a_patch_stands_in_a_transaction_and_in_a_batch() {
        String id = create("Patient", HostileAddresses.person(""));
        String patch = Base64.getEncoder()
                .encodeToString("[{\"op\":\"add\",\"path\":\"/gender\",\"value\":\"female\"}]"
                        .getBytes(StandardCharsets.UTF_8));
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":"
                + "{\"resourceType\":\"Binary\",\"contentType\":\"application/json-patch+json\",\"data\":\"" + patch
                + "\"},\"request\":{\"method\":\"PATCH\",\"url\":\"Patient/" + id + "\"}}]}";

        fhir().body(bundle).post("/").then().statusCode(200);
        fhir().get("/Patient/" + id).then().body("gender", equalTo("female"));
        String impossible = bundle.replace("transaction", "batch")
                .replace(
                        patch,
                        Base64.getEncoder()
                                .encodeToString("[{\"op\":\"remove\",\"path\":\"/photo/7\"}]"
                                        .getBytes(StandardCharsets.UTF_8)));
        fhir().body(impossible)
                .post("/")
                .then()
                .statusCode(200)
                .body("entry[0].response.status", startsWith("422"))
                .body("entry[0].response.outcome.issue[0].diagnostics", containsString("operation 0"));
    }

    @Test
    void a_body_of_many_resources_is_read() {
        String visit =
                "{\"resource\":{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"}}},";
        String person = "{\"resource\":{\"resourceType\":\"Patient\",\"birthDate\":\"1980-01-01\"}}";

        fhir().body("{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"record\",\"resource\":"
                        + "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + visit.repeat(10_000)
                        + person + "]}}]}")
                .post("/Patient/$check-eligibility")
                .then()
                .statusCode(not(equalTo(413)))
                .statusCode(lessThan(500));
    }

    @Test
    void a_condition_that_is_no_date_is_passed_over() {
        String id = create("Patient", HostileAddresses.person(""));

        fhir().header("If-Modified-Since", "garbage")
                .get("/Patient/" + id)
                .then()
                .statusCode(200);
        fhir().header("If-Modified-Since", "Fri, 3 Jun 2225 11:05:30 GMT")
                .get("/Patient/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void commas_for_a_format_are_refused_outside_of_fhir_too() {
        fhir().basePath("")
                .accept(",,,")
                .get("/actuator/health")
                .then()
                .statusCode(406)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void a_value_of_a_wrong_form_is_told_without_a_pattern() {
        fhir().body(HostileAddresses.person("\"language\":\"a  b\","))
                .post("/Patient")
                .then()
                .statusCode(lessThan(500))
                .statusCode(greaterThanOrEqualTo(400))
                .body("issue.details.text.flatten()", everyItem(not(containsString("regex"))))
                .body("issue.diagnostics.flatten()", everyItem(not(containsString("regex"))));
    }
}
