package org.calaimfhir.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    @Test
    void whoever_sends_a_wrong_code_is_told_an_address_that_lists_the_right_ones() {
        JsonPath said = validated("Encounter", """
                {"resourceType": "Encounter",
                 "meta": {"profile": ["https://calaimfhir.org/fhir/StructureDefinition/calaim-outreach-attempt"]},
                 "status": "planned",
                 "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "ZZZ"},
                 "subject": {"display": "somebody"}, "period": {"start": "2026-11-01"},
                 "type": [{"coding": [{"system": "https://calaimfhir.org/fhir/CodeSystem/outreach-method", "code": "no"}]}],
                 "serviceProvider": {"display": "a provider"}}""");
        List<String> advice = said.getList("issue.findAll{it.code == 'code-invalid'}.diagnostics");
        assertThat(advice).hasSize(3);
        for (String one : advice) {
            Matcher address = Pattern.compile("\\(GET (\\S+)\\)").matcher(one);
            assertThat(address.find()).as(one).isTrue();
            fhir().get("/" + address.group(1)).then().statusCode(200).body("expansion.contains", not(empty()));
        }
        assertThat(said.<String>getList("issue.details.text"))
                .noneMatch(text -> text.contains("in-memory") || text.contains("error message"));
    }

    @Test
    void an_extension_of_another_type_is_told_which_to_send() {
        JsonPath said = validated("Coverage", """
                {"resourceType": "Coverage", "status": "active", "beneficiary": {"display": "somebody"},
                 "payor": [{"display": "a plan"}],
                 "extension": [{"url": "https://calaimfhir.org/fhir/StructureDefinition/county-of-responsibility", "valueString": "33"}]}""");
        assertThat(said.<String>getList("issue.diagnostics"))
                .anyMatch(advice -> advice.startsWith("Send valueCoding, a code of the value set"));
    }

    @Test
    void a_warning_comes_in_the_words_of_its_rule() {
        JsonPath said = validated("Patient", """
                {"resourceType": "Patient",
                 "meta": {"profile": ["https://calaimfhir.org/fhir/StructureDefinition/calaim-member"]},
                 "identifier": [{"system": "https://calaimfhir.org/fhir/sid/medi-cal-cin", "value": "91234567B"}],
                 "name": [{"family": "Sample"}], "gender": "female", "birthDate": "1980-01-01"}""");
        String warnings = "issue.findAll{it.severity == 'warning'}.";
        assertThat(said.<String>getList(warnings + "details.text"))
                .anyMatch(text -> text.startsWith("A CIN does not end with B"))
                .noneMatch(text -> text.contains("Constraint failed"));
        assertThat(said.<String>getList(warnings + "diagnostics"))
                .anyMatch(advice -> advice.startsWith("Rule cin-ends-with-a-letter-in-use of ")
                        && advice.endsWith("does not keep the resource from being stored."));
    }

    private JsonPath validated(String type, String resource) {
        return fhir().body(resource)
                .post("/" + type + "/$validate")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
