package org.calaimfhir.server.terminology;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.response.ValidatableResponse;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;

class ConceptMapOperationsTest extends ServerTest {

    private static final String BASE = "https://calaimfhir.org/fhir";
    private static final String SUPPORT = BASE + "/CodeSystem/community-support";
    private static final String HCPCS = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    private static final String BILLED = "url=" + BASE + "/ConceptMap/community-support-to-hcpcs";
    private static final String RESULT = "parameter.find { it.name == 'result' }.valueBoolean";
    private static final String MATCHED =
            "parameter.findAll { it.name == 'match' }.part.flatten().findAll { it.name == 'concept' }.valueCoding";

    /** One HCPCS code serves several services: the modifier is a product of the match. */
    @Test
    void a_service_has_its_billing_codes_with_their_modifiers() {
        translated(BILLED + "&code=housing-transition-navigation&system=" + SUPPORT)
                .body(RESULT, equalTo(true))
                .body(MATCHED + ".code", hasItem("H0043"))
                .body(MATCHED + ".system", hasItem(HCPCS))
                .body(
                        "parameter.findAll { it.name == 'match' }.part.flatten().findAll { it.name == 'product' }.size()",
                        greaterThan(0));
    }

    @Test
    void a_billing_code_leads_back_to_every_service_that_uses_it() {
        translated(BILLED + "&reverse=true&code=H0043&system=" + HCPCS)
                .body(RESULT, equalTo(true))
                .body(
                        MATCHED + ".code",
                        hasItems("housing-transition-navigation", "short-term-post-hospitalization-housing"))
                .body(MATCHED + ".system", hasItem(SUPPORT));
    }

    @Test
    void the_maps_own_address_and_a_target_system_are_enough() {
        fhir().get("/ConceptMap/community-support-to-hcpcs/$translate?code=respite&system=" + SUPPORT)
                .then()
                .statusCode(200)
                .body(RESULT, equalTo(true));
        translated("code=respite&system=" + SUPPORT + "&targetsystem=" + HCPCS).body(RESULT, equalTo(true));
    }

    @Test
    void a_code_without_translation_is_no_error() {
        translated(BILLED + "&code=golf&system=" + SUPPORT).body(RESULT, equalTo(false));
        translated(BILLED + "&code=respite&system=" + SUPPORT + "&targetsystem=https://example.org/x")
                .body(RESULT, equalTo(false));
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        fhir().get("/ConceptMap/$translate?url=https://example.org/none&code=x")
                .then()
                .statusCode(404);
        fhir().get("/ConceptMap/none/$translate?code=x").then().statusCode(404);
        fhir().get("/ConceptMap/$translate?" + BILLED).then().statusCode(400);
        fhir().get("/ConceptMap/$translate?" + BILLED + "&code=x&revers=true")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse translated(String query) {
        return fhir().get("/ConceptMap/$translate?" + query).then().statusCode(200);
    }
}
