package org.calaimfhir.server.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.server.RequestStatements;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ValueSetOperationsTest extends ServerTest {

    private static final String SUPPORTS = "https://calaimfhir.org/fhir/ValueSet/community-support";
    private static final String SUPPORT = "https://calaimfhir.org/fhir/CodeSystem/community-support";
    private static final String EXPAND = "/ValueSet/$expand?url=" + SUPPORTS;

    @Autowired
    private RequestStatements statements;

    @Test
    void all_members_come_with_system_version_and_display() {
        fhir().get(EXPAND)
                .then()
                .statusCode(200)
                .body("url", equalTo(SUPPORTS))
                .body("compose", nullValue())
                .body("expansion.timestamp", notNullValue())
                .body("expansion.total", equalTo(15))
                .body("expansion.contains", hasSize(15))
                .body("expansion.contains.system", everyItem(equalTo(SUPPORT)))
                .body("expansion.contains.version", everyItem(notNullValue()))
                .body("expansion.contains.display", hasItem("Transitional Rent"))
                .body("expansion.parameter.name", hasItem("version"));
    }

    @Test
    void the_same_is_found_below_the_value_sets_own_address() {
        fhir().get("/ValueSet/community-support/$expand").then().statusCode(200).body("expansion.total", equalTo(15));
    }

    /** Transitional Rent began on 2025-07-01. */
    @ParameterizedTest
    @CsvSource({"2025-06-30, 14", "2025-07-01, 15", "2021-12-31, 0"})
    void on_a_day_only_what_was_in_force_is_a_member(String day, int members) {
        fhir().get(EXPAND + "&date=" + day).then().statusCode(200).body("expansion.total", equalTo(members));
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSITIONAL rent, transitional-rent",
        "navig hous, housing-transition-navigation",
        "asthm, asthma-remediation"
    })
    void words_are_found_by_their_beginnings_whatever_the_case(String filter, String code) {
        fhir().queryParam("filter", filter.replace(" ", "%20"))
                .get(EXPAND)
                .then()
                .statusCode(200)
                .body("expansion.contains.code", hasItem(code))
                .body("expansion.contains.code", not(hasItem("sobering-centers")));
    }

    @Test
    void pages_together_are_the_whole() {
        List<String> paged = new ArrayList<>();
        for (int offset = 0; offset < 15; offset += 4) {
            paged.addAll(fhir().get(EXPAND + "&count=4&offset=" + offset)
                    .then()
                    .statusCode(200)
                    .body("expansion.total", equalTo(15))
                    .body("expansion.offset", equalTo(offset))
                    .extract()
                    .path("expansion.contains.code"));
        }
        List<String> whole = fhir().get(EXPAND).path("expansion.contains.code");
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void a_count_of_none_tells_the_total_alone() {
        fhir().get(EXPAND + "&count=0")
                .then()
                .statusCode(200)
                .body("expansion.total", equalTo(15))
                .body("expansion.contains", nullValue());
    }

    @Test
    void a_value_set_that_the_client_sends_is_expanded() {
        fhir().body("""
                {"resourceType": "Parameters", "parameter": [{"name": "valueSet", "resource":
                  {"resourceType": "ValueSet", "status": "draft", "compose": {
                    "include": [{"system": "%s"}],
                    "exclude": [{"system": "%s", "concept": [{"code": "transitional-rent"}]}]}}}]}
                """.formatted(SUPPORT, SUPPORT))
                .post("/ValueSet/$expand")
                .then()
                .statusCode(200)
                .body("expansion.total", equalTo(14));
    }

    @Test
    void value_sets_of_R4_itself_are_expanded() {
        fhir().get("/ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/task-status")
                .then()
                .statusCode(200)
                .body("expansion.contains.code", hasItem("requested"));
    }

    @Test
    void codes_that_are_not_here_are_not_made_up() {
        fhir().get("/ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/condition-code")
                .then()
                .statusCode(422)
                .body("issue[0].code", equalTo("not-supported"));
    }

    @Test
    void an_unknown_value_set_or_version_is_told() {
        fhir().get("/ValueSet/$expand?url=https://example.org/none").then().statusCode(404);
        fhir().get(EXPAND + "%7C99.0").then().statusCode(404);
        fhir().get(EXPAND + "&valueSetVersion=99.0").then().statusCode(404);
        fhir().get("/ValueSet/none/$expand").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&count=-1", "&offset=-1", "&count=many", "&filtr=rent", "&date=yesterday"})
    void nonsense_is_refused(String more) {
        fhir().get(EXPAND + more).then().statusCode(400).body("issue[0].severity", equalTo("error"));
    }

    @Test
    void a_parameter_of_another_type_is_named() {
        fhir().body("""
                {"resourceType": "Parameters", "parameter": [
                  {"name": "url", "valueUri": "%s"}, {"name": "count", "valueString": "many"}]}
                """.formatted(SUPPORTS))
                .post("/ValueSet/$expand")
                .then()
                .statusCode(400)
                .body("issue[0].details.text", containsString("count"))
                .body("issue[0].diagnostics", startsWith("Send count as valueInteger, and not as valueString."));
    }

    @Test
    void an_expansion_of_nothing_is_refused() {
        fhir().get("/ValueSet/$expand").then().statusCode(400).body("issue[0].details.text", containsString("url"));
    }

    @Test
    void a_code_is_in_the_value_set_or_not() {
        String validate = "/ValueSet/$validate-code?url=" + SUPPORTS;
        verdict(validate + "&code=respite&system=" + SUPPORT, true);
        verdict(validate + "&code=respite", true);
        verdict(validate + "&code=golf&system=" + SUPPORT, false);
        verdict(validate + "&code=respite&system=https://example.org/other", false);
        verdict(validate + "&code=transitional-rent&date=2024-02-01&system=" + SUPPORT, false);
        verdict("/ValueSet/community-support/$validate-code?code=respite&system=" + SUPPORT, true);
    }

    @Test
    void a_code_under_a_wrong_display_is_told_its_right_one() {
        fhir().get("/ValueSet/$validate-code?url=" + SUPPORTS + "&code=transitional-rent&display=Free%20rent&system="
                        + SUPPORT)
                .then()
                .statusCode(200)
                .body("parameter.find { it.name == 'result' }.valueBoolean", equalTo(false))
                .body("parameter.find { it.name == 'display' }.valueString", equalTo("Transitional Rent"));
    }

    @Test
    void one_coding_of_a_concept_is_enough() {
        fhir().body("""
                {"resourceType": "Parameters", "parameter": [
                  {"name": "url", "valueUri": "%s"},
                  {"name": "codeableConcept", "valueCodeableConcept": {"coding": [
                    {"system": "https://example.org/other", "code": "x"}, {"system": "%s", "code": "respite"}]}}]}
                """.formatted(SUPPORTS, SUPPORT))
                .post("/ValueSet/$validate-code")
                .then()
                .statusCode(200)
                .body("parameter.find { it.name == 'result' }.valueBoolean", equalTo(true));
    }

    @Test
    void a_validation_of_nothing_is_refused() {
        fhir().get("/ValueSet/$validate-code?url=" + SUPPORTS).then().statusCode(400);
        fhir().get("/ValueSet/$validate-code?code=respite").then().statusCode(400);
    }

    @Test
    void the_database_is_not_asked() {
        assertThat(statements.during(request -> fhir().header("X-Request-ID", request)
                        .get(EXPAND)
                        .then()
                        .statusCode(200)))
                .isEmpty();
    }

    private void verdict(String address, boolean expected) {
        fhir().get(address)
                .then()
                .statusCode(200)
                .body("parameter.find { it.name == 'result' }.valueBoolean", equalTo(expected));
    }
}
