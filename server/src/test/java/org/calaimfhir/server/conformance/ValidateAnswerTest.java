package org.calaimfhir.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $validate} and a write say the same about the same resource. */
class ValidateAnswerTest extends ServerTest {

    /** Wrong by R4, by the profile that it names, and by the profile that its content implies. */
    @ParameterizedTest
    @ValueSource(strings = {"""
            {"resourceType": "Task", "status": "requested"}""", """
            {"resourceType": "Patient", "meta": {"profile": ["https://calaimfhir.org/fhir/StructureDefinition/calaim-member"]},
             "gender": "female"}""", """
            {"resourceType": "ServiceRequest", "status": "active", "intent": "order",
             "category": [{"coding": [{"system": "https://calaimfhir.org/fhir/CodeSystem/calaim-program", "code": "ecm"}]}],
             "subject": {"display": "somebody"}}"""})
    void the_same_is_wrong(String resource) {
        String type = JsonPath.from(resource).getString("resourceType");
        JsonPath written = fhir().body(resource)
                .post("/" + type)
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();
        JsonPath validated = fhir().body(resource)
                .post("/" + type + "/$validate")
                .then()
                .statusCode(200)
                .body("issue.details.text", everyItem(notNullValue()))
                .body("issue.diagnostics", everyItem(notNullValue()))
                .extract()
                .jsonPath();

        String errors = "issue.findAll{it.severity == 'error'}.";
        assertThat(validated.<String>getList(errors + "details.text"))
                .isNotEmpty()
                .containsExactlyElementsOf(written.getList("issue.details.text"));
        assertThat(validated.<Object>getList(errors + "expression"))
                .containsExactlyElementsOf(written.getList("issue.expression"));
    }

    @Test
    void nothing_is_wrong_with_what_would_be_stored() {
        fhir().body("{\"resourceType\": \"Task\", \"status\": \"requested\", \"intent\": \"order\"}")
                .post("/Task/$validate")
                .then()
                .statusCode(200)
                .body("issue[0].severity", equalTo("information"))
                .body("issue[0].details.text", equalTo("Nothing is wrong with the resource: it would be stored."));
    }
}
