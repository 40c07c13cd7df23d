package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;

/** Looking references up in one statement finds what HAPI would find, and nothing else. */
class ReferencePrefetchTest extends ServerTest {

    private static final String CLINIC = "{\"resourceType\": \"Organization\", \"name\": \"%s\"}";
    private static final String PART =
            "{\"resourceType\": \"Organization\", \"name\": \"Part\", \"partOf\": {\"reference\": \"%s\"}}";

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

    private String stored(String name) {
        String id = fhir().body(CLINIC.formatted(name))
                .post("/Organization")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "Organization/" + id;
    }
}
