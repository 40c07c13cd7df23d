package org.calaimfhir.server.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.calaimfhir.server.ServerTest;
import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.CodeSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CodeSystemOperationsTest extends ServerTest {

    private static final String SUPPORT = "https://calaimfhir.org/fhir/CodeSystem/community-support";
    private static final String LOOK_UP = "/CodeSystem/$lookup?system=" + SUPPORT + "&code=";
    private static final String PLACE =
            "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set";
    private static final String HCPCS = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    private static final String PROPERTIES = "parameter.findAll { it.name == 'property' }";

    @Autowired
    private FhirPackage fhirPackage;

    @Test
    void a_concept_is_told_with_its_source_and_how_sure_it_is() {
        fhir().get(LOOK_UP + "transitional-rent")
                .then()
                .statusCode(200)
                .body("parameter.find { it.name == 'display' }.valueString", equalTo("Transitional Rent"))
                .body(
                        PROPERTIES + ".part.flatten().findAll { it.name == 'code' }.valueCode",
                        hasItems("source", "confidence"));
    }

    @Test
    void only_the_wanted_properties_come() {
        fhir().get(LOOK_UP + "transitional-rent&property=confidence")
                .then()
                .statusCode(200)
                .body(PROPERTIES, hasSize(1));
    }

    @Test
    void a_coding_is_looked_up_too() {
        fhir().body("""
            {"resourceType": "Parameters", "parameter": [
              {"name": "coding", "valueCoding": {"system": "%s", "code": "respite"}}]}
            """.formatted(SUPPORT))
                .post("/CodeSystem/$lookup")
                .then()
                .statusCode(200)
                .body("parameter.find { it.name == 'display' }.valueString", not(equalTo("respite")));
    }

    @Test
    void concepts_below_others_are_found() {
        fhir().get("/CodeSystem/$lookup?system=http://terminology.hl7.org/CodeSystem/v3-ActCode&code=AMB")
                .then()
                .statusCode(200)
                .body("parameter.find { it.name == 'display' }.valueString", equalTo("ambulatory"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://hl7.org/fhir/sid/icd-10-cm, Z59.02, billable-now",
        "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets, H0043, service",
        "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets, U8, service",
        "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets, G9012, billing-code",
        "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set, 02, effective-from",
        "https://nahdo.org/sopt, 211, fact",
        "https://x12.org/codes/claim-adjustment-reason-codes, 27, situation",
    })
    void a_code_of_another_system_that_a_table_names_is_described(String system, String code, String property) {
        fhir().get("/CodeSystem/$lookup?system=" + system + "&code=" + code)
                .then()
                .statusCode(200)
                .body(
                        PROPERTIES + ".part.flatten().findAll { it.name == 'code' }.valueCode",
                        hasItems("source", "confidence", property));
    }

    /** The modifiers GQ and U8 are of ECM and of Community Supports, each from a source of its own. */
    @Test
    void a_code_that_several_tables_name_is_told_with_what_each_of_them_says() {
        Map<String, Integer> told = new TreeMap<>();
        fhirPackage.definitions(CodeSystem.class).stream()
                .filter(CodeSystem::hasSupplements)
                .forEach(table -> table.getConcept()
                        .forEach(concept -> told.merge(
                                table.getSupplements() + "&code=" + concept.getCode(),
                                concept.getProperty().size() + (concept.hasDefinition() ? 1 : 0),
                                Integer::sum)));
        assertThat(told).hasSizeGreaterThan(200);
        told.forEach((code, properties) -> assertThat(
                        fhir().get("/CodeSystem/$lookup?system=" + code).<List<?>>path(PROPERTIES))
                .as(code)
                .hasSize(properties));
        fhir().get("/CodeSystem/$lookup?system=" + HCPCS + "&code=U8&property=confidence&property=billing-code")
                .then()
                .body("parameter.find { it.name == 'name' }.valueString", containsString("Modifiers of ECM"))
                .body(PROPERTIES + ".part.flatten().valueCode", hasItem("unverified-memory"))
                .body(PROPERTIES + ".part.flatten().findAll { it.name == 'code' }.valueCode", hasItem("billing-code"));
    }

    /** What a table of ours calls it is not its name. */
    @Test
    void a_code_of_another_system_is_one_under_whatever_name() {
        verdict("/CodeSystem/$validate-code?url=" + HCPCS + "&code=H0043", true);
        verdict("/CodeSystem/$validate-code?url=" + HCPCS + "&code=H0043&display=Supported%20housing", true)
                .body("parameter.findAll { it.name == 'display' }", hasSize(0));
        verdict("/CodeSystem/$validate-code?url=https://x12.org/codes/claim-adjustment-reason-codes&code=16", true);
        verdict("/CodeSystem/$validate-code?url=" + PLACE + "&code=12", true);
        verdict("/CodeSystem/social-z-code/$validate-code?code=Z59.02", true);
        verdict("/CodeSystem/social-z-code/$validate-code?code=E11.9", false);
    }

    @Test
    void of_another_system_nothing_is_said_that_our_tables_do_not_know() {
        String system = "http://hl7.org/fhir/sid/icd-10-cm";
        fhir().get("/CodeSystem/$lookup?system=" + system + "&code=E11.9")
                .then()
                .statusCode(404)
                .body("issue[0].details.text", containsString("only the codes in our tables"));
        fhir().get("/CodeSystem/$lookup?system=" + PLACE + "&code=02&date=2016-12-31")
                .then()
                .statusCode(404);
        verdict("/CodeSystem/$validate-code?url=" + system + "&code=E11.9", false)
                .body("parameter.find { it.name == 'message' }.valueString", containsString("all the same"));
        verdict("/CodeSystem/$validate-code?url=" + PLACE + "&code=02&date=2016-12-31", false);
        fhir().get("/CodeSystem/$lookup?system=https://calaimfhir.org/fhir/CodeSystem/social-z-code&code=Z59.02")
                .then()
                .statusCode(404);
    }

    /** The validator holds diagnoses against no list of ours: a code that we do not describe is no error. */
    @Test
    void a_diagnosis_that_our_tables_do_not_know_is_stored() {
        fhir().body("""
            {"resourceType": "Condition", "subject": {"display": "somebody"},
             "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "E11.9"}]}}\
            """)
                .post("/Condition/$validate")
                .then()
                .statusCode(200)
                .body("issue.findAll { it.severity in ['error', 'fatal'] }", hasSize(0));
    }

    @Test
    void what_does_not_exist_is_told() {
        fhir().get(LOOK_UP + "golf").then().statusCode(404);
        fhir().get(LOOK_UP + "transitional-rent&date=2024-01-01").then().statusCode(404);
        fhir().get("/CodeSystem/$lookup?system=https://example.org/none&code=x")
                .then()
                .statusCode(404);
        fhir().get("/CodeSystem/$lookup?code=x").then().statusCode(400);
        fhir().get("/CodeSystem/$lookup?system=" + SUPPORT).then().statusCode(400);
        fhir().get(LOOK_UP + "respite&propertie=x").then().statusCode(400);
    }

    @Test
    void a_code_is_in_the_system_or_not() {
        verdict("/CodeSystem/$validate-code?url=" + SUPPORT + "&code=respite", true);
        verdict("/CodeSystem/$validate-code?url=" + SUPPORT + "&code=Respite", false);
        verdict("/CodeSystem/$validate-code?url=" + SUPPORT + "&code=golf", false);
        verdict("/CodeSystem/community-support/$validate-code?code=respite", true);
        fhir().get("/CodeSystem/$validate-code?url=https://example.org/none&code=x")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse verdict(String address, boolean expected) {
        return fhir().get(address)
                .then()
                .statusCode(200)
                .body("parameter.find { it.name == 'result' }.valueBoolean", equalTo(expected));
    }
}
