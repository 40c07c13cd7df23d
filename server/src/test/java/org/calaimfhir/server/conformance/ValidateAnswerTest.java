package org.calaimfhir.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

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

    private static final String MEMBER = "https://calaimfhir.org/fhir/StructureDefinition/calaim-member";
    private static final String PLAIN = "{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"Sample\"}]}";
    private static final String MISSING = "Patient.birthDate is missing (CalAIM member)";
    private static final String ERRORS = "issue.findAll{it.severity == 'error'}.details.text";

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

    /** As any client writes it that was made for FHIR's operation, by each of the types that releases gave the profile. */
    @ParameterizedTest
    @ValueSource(strings = {"valueUri", "valueCanonical", "valueString"})
    void a_profile_in_parameters_is_held_against_the_resource(String value) {
        JsonPath said = validated("Patient", """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "resource", "resource": %s},
                  {"name": "mode", "valueCode": "create"},
                  {"name": "profile", "%s": "%s"}]}""".formatted(PLAIN, value, MEMBER));
        assertThat(said.<String>getList(ERRORS)).anyMatch(text -> text.startsWith(MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|0.1.0", "&mode=create", "&mode=update", "&mode=profile"})
    void and_so_is_one_in_the_address(String more) {
        JsonPath said = fhir().body(PLAIN)
                .urlEncodingEnabled(false)
                .post("/Patient/$validate?profile=" + MEMBER + more.replace("|", "%7C"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(said.<String>getList(ERRORS)).anyMatch(text -> text.startsWith(MISSING));
    }

    @Test
    void the_same_comes_as_xml() {
        String body = """
                <Parameters xmlns="http://hl7.org/fhir"><parameter><name value="resource"/><resource>\
                <Patient><name><family value="Sample"/></name></Patient></resource></parameter>\
                <parameter><name value="profile"/><valueUri value="%s"/></parameter></Parameters>""".formatted(MEMBER);
        fhir().contentType("application/fhir+xml")
                .accept("application/fhir+json")
                .body(body)
                .post("/Patient/$validate")
                .then()
                .statusCode(200)
                .body("issue.details.text", hasItem(startsWith(MISSING)));
    }

    @Test
    void what_a_client_of_us_core_creates_is_valid_in_the_mode_of_creating() {
        fhir().body("""
                        {"resourceType": "Patient", "meta": {"profile":
                           ["http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient"]},
                         "identifier": [{"system": "http://example.org/mrn", "value": "1"}],
                         "name": [{"family": "Sample"}], "gender": "female"}""")
                .post("/Patient/$validate?mode=create")
                .then()
                .statusCode(200)
                .body("issue.severity", not(hasItem("error")));
    }

    @Test
    void one_that_is_stored_is_held_against_a_profile() {
        String id = fhir().body(PLAIN)
                .post("/Patient")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        fhir().body("""
                        {"resourceType": "Parameters", "parameter": [{"name": "mode", "valueCode": "profile"},
                          {"name": "profile", "valueUri": "%s"}]}""".formatted(MEMBER))
                .post("/Patient/" + id + "/$validate")
                .then()
                .statusCode(200)
                .body("issue.details.text", hasItem(startsWith(MISSING)));
        fhir().post("/Patient/" + id + "/$validate")
                .then()
                .statusCode(200)
                .body("issue[0].details.text", equalTo("Nothing is wrong with the resource: it would be stored."));
        fhir().post("/Patient/nobody/$validate?mode=profile&profile=" + MEMBER)
                .then()
                .statusCode(404);
    }

    @Test
    void whether_it_may_go_is_answered_for_each_way_of_asking() {
        String id = fhir().body(PLAIN)
                .post("/Patient")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String asked = "/Patient/" + id + "/$validate";
        fhir().post(asked + "?mode=delete").then().statusCode(200).body("issue.severity", not(hasItem("error")));
        fhir().body(
                        "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"mode\", \"valueCode\": \"delete\"}]}")
                .post(asked)
                .then()
                .statusCode(200)
                .body("issue.severity", not(hasItem("error")));
        fhir().get("/Patient/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"profile=http://example.org/no-such", "mode=guess", "profile=", "profile=" + MEMBER + "%7C9.9"})
    void what_is_asked_in_vain_is_told(String asked) {
        fhir().urlEncodingEnabled(false)
                .body(PLAIN)
                .post("/Patient/$validate?" + asked)
                .then()
                .statusCode(400)
                .body("issue[0].details.text", anyOf(containsString("is not known here"), containsString("no mode")))
                .body("issue[0].diagnostics", notNullValue());
    }

    @Test
    void who_sends_no_resource_is_told_so() {
        fhir().body("{\"resourceType\": \"Parameters\"}")
                .post("/Patient/$validate")
                .then()
                .statusCode(400)
                .body("issue[0].details.text", equalTo("There is nothing to validate."));
    }

    @Test
    void a_code_that_our_tables_describe_is_not_told_to_be_unknown() {
        JsonPath said = validated("Condition", """
                {"resourceType": "Condition", "subject": {"display": "somebody"}, "code": {"coding": [
                  {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "Z59.02"}]}}""");
        assertThat(said.<String>getList("issue.details.text"))
                .noneMatch(text -> text.contains("CodeSystem is unknown"));
        JsonPath other = validated("Condition", """
                {"resourceType": "Condition", "subject": {"display": "somebody"}, "code": {"coding": [
                  {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "K35"}]}}""");
        assertThat(other.<String>getList("issue.details.text"))
                .anyMatch(text -> text.contains("CodeSystem is unknown"));
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
