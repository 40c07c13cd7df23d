package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The question and the answer of the standard, {@code CoverageEligibilityRequest/$submit}. */
class SubmitTest extends EligibilityServerTest {

    @Test
    void a_request_of_the_standard_gets_the_same_answer_and_is_kept() {
        String member = coveredMember();
        fhir().body("""
            {"resourceType": "CoverageEligibilityRequest", "status": "active", "purpose": ["benefits"],
             "patient": {"reference": "Patient/%s"}, "servicedDate": "2026-03-01", "created": "2026-03-01",
             "insurer": {"display": "any"},
             "item": [{"productOrService": {"coding": [{"code": "respite",
               "system": "https://calaimfhir.org/fhir/CodeSystem/community-support"}]}}]}
            """.formatted(member))
                .post("/CoverageEligibilityRequest/$submit")
                .then()
                .statusCode(200)
                .body("resourceType", equalTo("CoverageEligibilityResponse"))
                .body("servicedDate", equalTo("2026-03-01"))
                .body("insurance[0].item.productOrService.coding.code.flatten()", contains("respite"))
                .body("insurance[0].item[0].benefit[0].allowedString", equalTo("needs-information"));
        assertThat(keptAnswers(member)).isEqualTo(1);
    }

    @Test
    void a_bundle_with_its_patient_is_answered_and_not_kept() {
        fhir().body("""
            {"resourceType": "Bundle", "type": "collection", "entry": [
             {"resource": {"resourceType": "CoverageEligibilityRequest", "status": "active",
               "purpose": ["benefits"], "patient": {"reference": "Patient/p"}, "created": "2026-03-01",
               "insurer": {"display": "any"},
               "item": [{"category": {"coding": [{"code": "ecm"}]}}]}},
             {"resource": {"resourceType": "Patient", "id": "p", "birthDate": "1970-01-01"}}]}
            """)
                .post("/CoverageEligibilityRequest/$submit")
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("insurance[0].item.productOrService.coding.code.flatten()", hasItems("1a", "9"));
    }

    @Test
    void a_resource_of_the_bundle_that_is_not_fhir_is_left_out_and_named() {
        fhir().body("""
            {"resourceType": "Bundle", "type": "collection", "entry": [
             {"resource": {"resourceType": "CoverageEligibilityRequest", "status": "active",
               "purpose": ["benefits"], "patient": {"reference": "Patient/p"}, "created": "2026-03-01",
               "insurer": {"display": "any"}}},
             {"resource": {"resourceType": "Patient", "id": "p", "birthDate": "1970-01-01"}},
             {"resource": {"resourceType": "Condition", "nickname": "x"}}]}
            """)
                .post("/CoverageEligibilityRequest/$submit")
                .then()
                .statusCode(200)
                .body(
                        "contained[0].parameter.find{it.name=='unread'}.resource.issue[0].expression[0]",
                        equalTo("Bundle.entry[2].resource"));
    }

    @Test
    void what_is_no_request_of_a_known_member_is_refused() {
        refused(
                fhir().body("{\"resourceType\": \"Patient\"}")
                        .post("/CoverageEligibilityRequest/$submit")
                        .then(),
                400,
                "$this");
        refused(
                fhir().body("""
                    {"resourceType": "CoverageEligibilityRequest", "status": "active",
                     "purpose": ["benefits"], "patient": {"display": "somebody"}, "created": "2026-03-01",
                     "insurer": {"display": "any"}}
                    """).post("/CoverageEligibilityRequest/$submit").then(),
                400,
                "CoverageEligibilityRequest.patient");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status | \"status\": \"cancelled\"",
                "status | \"status\": \"draft\"",
                "status | \"status\": \"entered-in-error\"",
                "status | \"created\": \"2026-03-01\"",
                "serviced | \"status\": \"active\", \"servicedPeriod\": {\"start\": \"2026-03-02\", \"end\":"
                        + " \"2026-03-01\"}",
                "serviced | \"status\": \"active\", \"servicedPeriod\": {\"start\": \"2026-03-02\", \"end\": \"2025\"}",
                "insurer | \"status\": \"active\", \"insurer\": {\"reference\": \"Organization/none\"}",
                "insurer | \"status\": \"active\", \"insurer\": {\"reference\": \"Practitioner/none\"}"
            })
    void a_request_that_nobody_asks_is_refused(String element, String elements) {
        String member = coveredMember();
        refused(
                fhir().body("""
                    {"resourceType": "CoverageEligibilityRequest", "purpose": ["benefits"], %s,
                     "patient": {"reference": "Patient/%s"}}
                    """.formatted(elements, member))
                        .post("/CoverageEligibilityRequest/$submit")
                        .then(),
                422,
                "CoverageEligibilityRequest." + element);
        assertThat(keptAnswers(member)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Organization/theirs", "https://other.example.org/fhir/Organization/1"})
    void an_insurer_may_come_in_the_bundle_or_be_one_of_elsewhere(String insurer) {
        fhir().body("""
            {"resourceType": "Bundle", "type": "collection", "entry": [
             {"resource": {"resourceType": "CoverageEligibilityRequest", "status": "active",
               "purpose": ["benefits"], "patient": {"reference": "Patient/p"}, "created": "2026-03-01",
               "insurer": {"reference": "%s"}}},
             {"resource": {"resourceType": "Patient", "id": "p", "birthDate": "1970-01-01"}},
             {"resource": {"resourceType": "Organization", "id": "theirs", "name": "Their plan"}}]}
            """.formatted(insurer))
                .post("/CoverageEligibilityRequest/$submit")
                .then()
                .statusCode(200);
    }
}
