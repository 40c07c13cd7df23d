package org.calaimfhir.server.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import org.calaimfhir.server.ServerTest;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.RowFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Value sets of prefixes and ranges: asked about single codes of systems that are not here, and never listed. */
class FamiliesOfCodesTest extends ServerTest {

    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

    @ParameterizedTest
    @CsvSource({
        "substance-use-diagnosis, F11.20, true",
        "substance-use-diagnosis, F1120,  true",
        "substance-use-diagnosis, F10,    true",
        "substance-use-diagnosis, f11.20, false",
        "substance-use-diagnosis, F17.21, false",
        "substance-use-diagnosis, F20.0,  false",
        "mental-health-diagnosis, F20.0,  true",
        "mental-health-diagnosis, F70,    false",
        "mental-health-diagnosis, F84.0,  false",
        "mental-health-diagnosis, F85,    true",
        "reproductive-diagnosis,  O9A.21, true",
        "reproductive-diagnosis,  P00,    false",
        "hiv-diagnosis,           O98.71, true",
        "hiv-diagnosis,           O98.6,  false",
        "sti-diagnosis,           A64,    true",
        "violence-diagnosis,      Z69.01, true",
        "housing-diagnosis,       Z59.02, true"
    })
    void a_code_belongs_to_a_family_by_how_it_is_written(String family, String code, boolean member) {
        validate(family, ICD, code).statusCode(200).body(result(), equalTo(member));
        validate(family, "https://example.org/other", code).statusCode(200).body(result(), equalTo(false));
    }

    @Test
    void each_row_of_prefixes_and_ranges_has_its_first_code_in_a_family() {
        for (Row family : ProgramTable.load("code-family").rows()) {
            if (family.get("op").equals("regex")) {
                for (Row row : RowFilter.rows(family, ProgramTable.load(family.get("table")))) {
                    String first = row.get("codes").split("[;-]", 2)[0];
                    fhir().get("/ValueSet/" + family.get("id") + "/$validate-code?system=" + ICD + "&code=" + first)
                            .then()
                            .body(result(), equalTo(true));
                }
            }
        }
    }

    @Test
    void a_code_without_its_system_is_found_and_below_the_canonical_too() {
        String families = "https://calaimfhir.org/fhir/ValueSet/sensitive-substance-use-diagnosis";
        fhir().get("/ValueSet/$validate-code?url=" + families + "&code=F11.20")
                .then()
                .body(result(), equalTo(true));
        fhir().get("/ValueSet/$validate-code?url=" + families + "%7C99.0&code=F11.20")
                .then()
                .statusCode(404);
    }

    @Test
    void a_coding_without_a_code_is_passed_over_and_a_display_that_nobody_here_knows_is_not_called_wrong() {
        fhir().body("""
                {"resourceType": "Parameters", "parameter": [{"name": "codeableConcept", "valueCodeableConcept": {"coding": [
                  {"system": "%s", "display": "no code"},
                  {"system": "%s", "code": "F11.20", "display": "Opioid dependence, uncomplicated"}]}}]}
                """.formatted(ICD, ICD))
                .post("/ValueSet/sensitive-substance-use-diagnosis/$validate-code")
                .then()
                .statusCode(200)
                .body(result(), equalTo(true));
    }

    @Test
    void no_family_can_be_listed() {
        assertThat(ProgramTable.load("code-family").rows()).isNotEmpty();
        for (Row family : ProgramTable.load("code-family").rows()) {
            fhir().get("/ValueSet/" + family.get("id") + "/$expand")
                    .then()
                    .statusCode(422)
                    .body("resourceType", equalTo("OperationOutcome"))
                    .body("issue[0].code", equalTo("not-supported"))
                    .body(
                            "issue[0].diagnostics.contains('$validate-code')",
                            equalTo(family.get("op").equals("regex")));
        }
    }

    /** A code is a member where it is listed, or known; nobody here can say which other codes there are. */
    @ParameterizedTest
    @CsvSource({
        "other-coverage-type, http://terminology.hl7.org/CodeSystem/v3-ActCode, EHCPOL, true",
        "other-coverage-type, http://terminology.hl7.org/CodeSystem/v3-ActCode, PUBLICPOL, false",
        "other-coverage-type, https://nahdo.org/sopt, 14, false",
        "other-coverage-type, https://nahdo.org/sopt, 211, false",
        "other-coverage-type, https://nahdo.org/sopt, 5,",
        "other-coverage-type, https://example.org/other, 5, false",
        "icd-10-cm-diagnosis, http://hl7.org/fhir/sid/icd-10-cm, Z59.02, true",
        "icd-10-cm-diagnosis, http://hl7.org/fhir/sid/icd-10-cm, E11.9,",
        "icd-10-cm-diagnosis, http://snomed.info/sct, 32911000, false"
    })
    void of_a_value_set_of_a_whole_system_it_is_said_what_can_be(
            String valueSet, String system, String code, Boolean member) {
        ValidatableResponse said = fhir().get(
                        "/ValueSet/" + valueSet + "/$validate-code?system=" + system + "&code=" + code)
                .then();
        if (member == null) {
            said.statusCode(422)
                    .body("issue[0].code", equalTo("not-supported"))
                    .body("issue[0].details.text", containsString("not known here"));
        } else {
            said.statusCode(200).body(result(), equalTo(member));
        }
    }

    @Test
    void one_coding_that_is_known_is_enough_beside_one_that_is_not() {
        fhir().body("""
                {"resourceType": "Parameters", "parameter": [{"name": "codeableConcept", "valueCodeableConcept": {"coding": [
                  {"system": "%s", "code": "E11.9"}, {"system": "%s", "code": "Z59.02"}]}}]}
                """.formatted(ICD, ICD))
                .post("/ValueSet/icd-10-cm-diagnosis/$validate-code")
                .then()
                .statusCode(200)
                .body(result(), equalTo(true));
    }

    @Test
    void what_lies_below_a_concept_is_not_guessed() {
        validate("substance-use-condition", "http://snomed.info/sct", "66214007")
                .statusCode(422)
                .body("issue[0].code", equalTo("not-supported"));
    }

    @Test
    void a_pattern_that_a_client_sends_is_not_run() {
        fhir().body("""
                {"resourceType": "Parameters", "parameter": [
                  {"name": "code", "valueCode": "F11"}, {"name": "system", "valueUri": "%s"},
                  {"name": "valueSet", "resource": {"resourceType": "ValueSet", "status": "draft", "compose": {
                    "include": [{"system": "%s", "filter": [{"property": "code", "op": "regex", "value": "(F+)+$"}]}]}}}]}
                """.formatted(ICD, ICD))
                .post("/ValueSet/$validate-code")
                .then()
                .statusCode(422);
    }

    private static String result() {
        return "parameter.find { it.name == 'result' }.valueBoolean";
    }

    private ValidatableResponse validate(String family, String system, String code) {
        return fhir().get("/ValueSet/sensitive-" + family + "/$validate-code?system=" + system + "&code=" + code)
                .then();
    }
}
