package org.calaimfhir.server;

import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

class ServerAnswersTest extends ServerTest {

    @Test
    void a_started_server_answers_a_search() {
        fhir().get("/Patient?_count=1").then().statusCode(200).body("resourceType", equalTo("Bundle"));
    }
}
