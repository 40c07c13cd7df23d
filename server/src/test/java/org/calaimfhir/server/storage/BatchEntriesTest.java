package org.calaimfhir.server.storage;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;

/** Each entry of a batch stands or falls alone, and one that falls says why. */
class BatchEntriesTest extends ServerTest {

    private static final String MEMBER = "https://calaimfhir.org/fhir/StructureDefinition/calaim-member";
    private static final String CIN = "https://calaimfhir.org/fhir/sid/medi-cal-cin";

    private final String good = "Good" + UUID.randomUUID().toString().substring(0, 8);
    private final String bad = "Bad" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_bad_entry_names_every_element_rule_and_remedy_beside_a_good_one_that_is_stored() {
        String outcome = "entry[1].response.outcome";

        fhir().header("X-Request-ID", "batch-of-two")
                .body(batch(member(good, "90000001A", ", \"birthDate\": \"1960-04-01\""), member(bad, "12", "")))
                .post("/")
                .then()
                .statusCode(200)
                .body("type", equalTo("batch-response"))
                .body("entry[0].response.status", startsWith("201"))
                .body("entry[0].response.location", startsWith("Patient/"))
                .body("entry[1].response.status", startsWith("422"))
                .body("entry[1].response.location", nullValue())
                .body(outcome + ".issue.severity", everyItem(equalTo("error")))
                .body(
                        outcome + ".issue.expression.flatten()",
                        containsInAnyOrder("Patient.identifier[0].value", "Patient"))
                .body(outcome + ".issue.details.text", hasItem(containsString("A CIN is the digit 9")))
                .body(outcome + ".issue.details.text", hasItem(containsString("Patient.birthDate")))
                .body(outcome + ".issue.diagnostics", hasItem(containsString("Rule cin-has-its-form of " + MEMBER)))
                .body(
                        outcome + ".issue.diagnostics",
                        everyItem(allOf(containsString("send again"), containsString("Request batch-of-two."))));

        fhir().get("/Patient?family=" + good).then().body("total", equalTo(1));
        fhir().get("/Patient?family=" + bad).then().body("total", equalTo(0));
    }

    @Test
    void a_search_with_a_broken_date_is_the_clients_mistake() {
        fhir().body(batch("{\"request\": {\"method\": \"GET\", \"url\": \"Patient?birthdate=soon\"}}"))
                .post("/")
                .then()
                .statusCode(200)
                .body("entry[0].response.status", startsWith("400"))
                .body("entry[0].response.outcome.issue[0].severity", equalTo("error"))
                .body("entry[0].response.outcome.issue[0].details.text", containsString("date"));
    }

    private static String batch(String... entries) {
        return "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": [" + String.join(",", entries) + "]}";
    }

    private static String member(String family, String cin, String more) {
        return """
                {"resource": {"resourceType": "Patient", "meta": {"profile": ["%s"]}, "name": [{"family": "%s"}],
                 "identifier": [{"system": "%s", "value": "%s"}]%s},
                 "request": {"method": "POST", "url": "Patient"}}
                """.formatted(MEMBER, family, CIN, cin, more);
    }
}
