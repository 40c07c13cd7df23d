package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The CoverageEligibilityResponse that is kept says all that the asker was told. */
class KeptAnswerTest extends EligibilityServerTest {

    private static final String ANSWER = "https://calaimfhir.org/fhir/StructureDefinition/eligibility-answer";

    @Test
    void everything_in_the_answer_is_found_again_in_the_kept_response() {
        JsonPath told = asked().extract().jsonPath();

        JsonPath kept = kept(told).extract().jsonPath();

        assertThat(kept.getString("extension.find{it.url=='" + ANSWER + "'}.valueReference.reference"))
                .isEqualTo("#answer");
        List<Map<String, Object>> toldApartFromItself =
                told.getList("parameter.findAll{it.name!='response' && it.name!='questionnaire'}");
        assertThat(kept.<Map<String, Object>>getList("contained.find{it.id=='answer'}.parameter"))
                .isEqualTo(toldApartFromItself);
        assertThat(toldApartFromItself.toString())
                .contains("criterion", "evidence", "missing", "question", "rule", "limit", "county", "authorization");
    }

    @Test
    void the_items_say_it_in_elements_of_r4() {
        JsonPath told = asked().extract().jsonPath();

        kept(told)
                .body("insurance[0].inforce", equalTo(true))
                .body("insurance[0].item.productOrService.coding.flatten().code", equalTo(List.of("respite", "1a")))
                .body("insurance[0].item.description", hasSize(2))
                .body("insurance[0].item[0].benefit[0].allowedString", equalTo("needs-information"))
                .body("insurance[0].item[0].benefit.type.coding.code.flatten()", hasItems("decision", "criterion"))
                .body("insurance[0].item[1].benefit[0].allowedString", equalTo("eligible"))
                .body("insurance[0].item[1].excluded", equalTo(false));
    }

    @Test
    void the_kept_response_and_its_request_are_valid() {
        ValidatableResponse kept = kept(asked().extract().jsonPath());

        String request = kept.extract().path("request.reference");
        assertThat(errorsIn(kept)).isEmpty();
        assertThat(errorsIn(fhir().get("/" + request).then().statusCode(200))).isEmpty();
    }

    private List<String> errorsIn(ValidatableResponse resource) {
        return fhir().body(resource.extract().asString())
                .post("/" + resource.extract().path("resourceType") + "/$validate")
                .then()
                .statusCode(200)
                .body("resourceType", equalTo("OperationOutcome"))
                .extract()
                .path("issue.findAll{it.severity in ['error', 'fatal']}.diagnostics");
    }

    /** Something documented, something attested, something missing. */
    private ValidatableResponse asked() {
        return send(
                        checkOf(coveredMember()),
                        service("respite") + "," + service("1a") + "," + fact("criteria-1a", "\"valueBoolean\": true"))
                .statusCode(200);
    }

    private ValidatableResponse kept(JsonPath told) {
        String response = told.getString("parameter.find{it.name=='response'}.valueReference.reference");
        return fhir().get("/" + response).then().statusCode(200);
    }
}
