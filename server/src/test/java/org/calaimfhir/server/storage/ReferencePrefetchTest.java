package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.Response;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking references up in one statement finds what HAPI would find, and nothing else. */
class ReferencePrefetchTest extends ServerTest {

    private static final String CLINIC = "{\"resourceType\": \"Organization\", \"name\": \"%s\"}";
    private static final String PART =
            "{\"resourceType\": \"Organization\", \"name\": \"Part\", \"partOf\": {\"reference\": \"%s\"}}";

    private static final String BUNDLE = "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [%s]}";

    @Test
    void a_reference_to_a_stored_resource_is_taken() {
        fhir().body(PART.formatted(stored("Whole")))
                .post("/Organization")
                .then()
                .statusCode(201);
    }

    @Test
    void a_reference_to_a_deleted_resource_is_refused() {
        String gone = stored("Gone");
        fhir().delete("/" + gone).then().statusCode(200);
        int status = fhir().body(PART.formatted(gone)).post("/Organization").statusCode();
        assertThat(status).isBetween(400, 499);
    }

    /** HAPI alone answers 200 and keeps a reference to nowhere. */
    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void what_a_transaction_deletes_it_may_not_refer_to(String method) {
        String gone = stored("Deleted beside");
        String url = method.equals("POST") ? "Organization" : stored("Changed beside");
        String part = PART.formatted(gone).replace("\"Organization\",", "\"Organization\", " + id(method, url));
        Response answer = fhir().body(BUNDLE.formatted(
                        "{\"request\": {\"method\": \"DELETE\", \"url\": \"" + gone + "\"}}, {\"resource\": " + part
                                + ", \"request\": {\"method\": \"" + method + "\", \"url\": \"" + url + "\"}}"))
                .post("/");
        answer.then()
                .statusCode(422)
                .body("issue[0].details.text", containsString(gone + ", which the same transaction"));
        fhir().get("/" + gone).then().statusCode(200);
    }

    private static String id(String method, String url) {
        return method.equals("POST") ? "" : "\"id\": \"" + url.substring(url.indexOf('/') + 1) + "\",";
    }

    private String stored(String name) {
        return createReference("Organization", CLINIC.formatted(name));
    }
}
