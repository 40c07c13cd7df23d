package org.calaimfhir.server.terminology;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptMapOperationsTest extends ServerTest {

    private static final String BASE = "https://calaimfhir.org/fhir";
    private static final String SUPPORT = BASE + "/CodeSystem/community-support";
    private static final String HCPCS = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    private static final String BILLED = "url=" + BASE + "/ConceptMap/community-support-to-hcpcs";
    private static final String MODIFIER = "http://hl7.org/fhir/StructureDefinition/Claim#Claim.item.modifier";
    private static final String RESULT = "parameter.find { it.name == 'result' }.valueBoolean";
    private static final String MATCHED =
            "parameter.findAll { it.name == 'match' }.part.flatten().findAll { it.name == 'concept' }.valueCoding";

    private static final String EQUIVALENCE =
            "parameter.findAll { it.name == 'match' }.part.flatten().findAll { it.name == 'equivalence' }.valueCode";
    private static final String PRODUCTS = "parameter.findAll { it.name == 'match' }.part.flatten()"
            + ".findAll { it.name == 'product' }.part.flatten().findAll { it.name == 'concept' }.valueCoding.code";

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

    @ParameterizedTest
    @CsvSource({
        "U6, housing-transition-navigation",
        "U3, short-term-post-hospitalization-housing",
        "U2, transitional-rent"
    })
    void a_billing_code_with_its_modifier_leads_back_to_one_service(String modifier, String service) {
        asked("H0043", dependency(MODIFIER, HCPCS, modifier))
                .statusCode(200)
                .body(RESULT, equalTo(true))
                .body(MATCHED + ".code", contains(service));
        asked("H0043", "").body(MATCHED + ".code", hasSize(3));
    }

    @Test
    void two_modifiers_are_another_pair_than_one_of_them() {
        String inPerson = dependency(MODIFIER, HCPCS, "U8");
        String remote = inPerson + dependency(MODIFIER, HCPCS, "GQ");
        asked("T1016", inPerson).body(MATCHED + ".code", hasSize(3)).body(PRODUCTS, everyItem(equalTo("U8")));
        asked("T1016", remote).body(MATCHED + ".code", hasSize(3)).body(PRODUCTS, hasItem("GQ"));
    }

    @Test
    void a_modifier_that_makes_no_pair_with_the_code_is_said() {
        asked("H0043", dependency(MODIFIER, HCPCS, "U9"))
                .statusCode(200)
                .body(RESULT, equalTo(false))
                .body("parameter.find { it.name == 'message' }.valueString", containsString("dependencies"))
                .body("parameter.findAll { it.name == 'match' }", empty());
        asked("H0043", dependency(MODIFIER, "https://example.org/other", "U6")).body(RESULT, equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'dependency'}",
                "{'name': 'dependency', 'valueString': 'U6'}",
                "{'name': 'dependency', 'part': [{'name': 'element', 'valueUri': '" + MODIFIER + "'}]}",
                "{'name': 'dependency', 'part': [{'name': 'concept', 'valueCodeableConcept': {'coding': [{'code': 'U6'}]}}]}",
                "{'name': 'dependency', 'part': [{'name': 'element', 'valueUri': '" + MODIFIER
                        + "'}, {'name': 'concept', 'valueString': 'U6'}]}",
                "{'name': 'dependency', 'part': [{'name': 'element', 'valueUri': '" + MODIFIER
                        + "'}, {'name': 'concept', 'valueCodeableConcept': {'text': 'U6'}}]}"
            })
    void a_dependency_that_cannot_be_read_is_told_its_parts(String sent) {
        asked("H0043", "," + sent.replace('\'', '"'))
                .statusCode(400)
                .body("issue[0].expression", hasItem(containsString("dependency")))
                .body("issue[0].diagnostics", containsString("element (valueUri) and concept (valueCodeableConcept)"));
    }

    @Test
    void a_dependency_on_another_element_or_in_an_address_is_refused() {
        asked("H0043", dependency("Claim.item.modifer", HCPCS, "U6"))
                .statusCode(400)
                .body("issue[0].diagnostics", containsString(MODIFIER));
        fhir().get("/ConceptMap/$translate?" + BILLED + "&reverse=true&code=H0043&dependency=U6")
                .then()
                .statusCode(400)
                .body("issue[0].diagnostics", containsString("POST"));
    }

    /** A living situation that suffices, one that needs more, and one that says nothing. */
    @Test
    void a_living_situation_leads_to_the_criterion_in_one_step() {
        String living = "url=" + BASE + "/ConceptMap/hud-living-situation-to-criterion&system=" + BASE
                + "/CodeSystem/hud-living-situation&code=";
        translated(living + "116")
                .body(RESULT, equalTo(true))
                .body(MATCHED + ".code", contains("ECM-H2"))
                .body(MATCHED + ".system", contains(BASE + "/CodeSystem/homelessness-criterion"))
                .body(EQUIVALENCE, contains("wider"));
        translated(living + "204").body(MATCHED + ".code", contains("ECM-H4")).body(EQUIVALENCE, contains("relatedto"));
        translated(living + "422").body(RESULT, equalTo(false)).body(EQUIVALENCE, contains("unmatched"));
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

    private ValidatableResponse asked(String code, String dependencies) {
        return fhir().body("""
                        {"resourceType": "Parameters", "parameter": [
                          {"name": "code", "valueCode": "%s"}, {"name": "system", "valueUri": "%s"},
                          {"name": "reverse", "valueBoolean": true} %s]}
                        """.formatted(code, HCPCS, dependencies))
                .post("/ConceptMap/community-support-to-hcpcs/$translate")
                .then();
    }

    private static String dependency(String element, String system, String code) {
        return """
                , {"name": "dependency", "part": [
                  {"name": "element", "valueUri": "%s"},
                  {"name": "concept", "valueCodeableConcept": {"coding": [{"system": "%s", "code": "%s"}]}}]}
                """.formatted(element, system, code);
    }

    private ValidatableResponse translated(String query) {
        return fhir().get("/ConceptMap/$translate?" + query).then().statusCode(200);
    }
}
