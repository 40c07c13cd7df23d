package org.calaimfhir.server.eligibility;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.concurrent.ThreadLocalRandom;
import org.calaimfhir.server.ServerTest;

/** Base of the tests that ask over HTTP: makes plans, counties, elections and members of their own. */
abstract class EligibilityServerTest extends ServerTest {

    static final String COUNTY = "07";
    static final String SINCE_2025 = "{\"start\": \"2025-01-01\"}";
    static final String ONLY_2025 = "{\"start\": \"2025-01-01\", \"end\": \"2025-12-31\"}";
    private static final String BASE = "https://calaimfhir.org/fhir/";

    final String plan() {
        return plan("Made-up Plan", planCode());
    }

    final String plan(String name, String code) {
        return create("Organization", """
                {"resourceType": "Organization", "active": true, "name": "%s",
                 "identifier": [{"system": "%ssid/health-care-plan", "value": "%s"}],
                 "type": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/organization-type", "code": "pay"}]}]}
                """.formatted(name, BASE, code));
    }

    /** A code that no other test's plan has. */
    static String planCode() {
        return "T" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    }

    static String cin() {
        return "9%07dA".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    final void election(String planId, String service, String status, String period) {
        String place = create("Location", """
                {"resourceType": "Location", "name": "A county", "identifier": [{"system": "%sCodeSystem/county", "value": "%s"}]}
                """.formatted(BASE, COUNTY));
        create("InsurancePlan", """
                {"resourceType": "InsurancePlan", "status": "%s", "name": "An election", "period": %s,
                 "type": [{"coding": [{"system": "%sCodeSystem/community-support", "code": "%s"}]}],
                 "ownedBy": {"reference": "Organization/%s"}, "coverageArea": [{"reference": "Location/%s"}]}
                """.formatted(status, period, BASE, service, planId, place));
    }

    final String member(String cin, String birthDate) {
        return create("Patient", """
                {"resourceType": "Patient", "name": [{"family": "Sample"}], "birthDate": "%s",
                 "identifier": [{"system": "%ssid/medi-cal-cin", "value": "%s"}]}
                """.formatted(birthDate, BASE, cin));
    }

    final String coverage(String memberId, String planId, String period) {
        return create("Coverage", """
                {"resourceType": "Coverage", "status": "active", "beneficiary": {"reference": "Patient/%s"},
                 "payor": [{"reference": "Organization/%s"}], "period": %s,
                 "extension": [{"url": "%sStructureDefinition/county-of-responsibility",
                   "valueCoding": {"system": "%sCodeSystem/county", "code": "%s"}}]}
                """.formatted(memberId, planId, period, BASE, BASE, COUNTY));
    }

    final void medicare(String memberId, String planId, String period) {
        create("Coverage", """
                {"resourceType": "Coverage", "status": "active", "beneficiary": {"reference": "Patient/%s"},
                 "type": {"coding": [{"system": "https://nahdo.org/sopt", "code": "111"}]},
                 "payor": [{"reference": "Organization/%s"}], "period": %s}
                """.formatted(memberId, planId, period));
    }

    /** A member of full age, covered since 2025 by a plan that elected nothing. */
    final String coveredMember() {
        String member = member(cin(), "1960-04-01");
        coverage(member, plan(), SINCE_2025);
        return member;
    }

    final ValidatableResponse ask(String query) {
        return fhir().get(query).then();
    }

    /** @param parameters in JSON, may be none */
    final ValidatableResponse send(String path, String parameters) {
        String list = parameters.isEmpty() ? "" : ", \"parameter\": [" + parameters + "]";
        return fhir().body("{\"resourceType\": \"Parameters\"" + list + "}")
                .post(path)
                .then();
    }

    static String checkOf(String memberId) {
        return "/Patient/" + memberId + "/$check-eligibility";
    }

    static String service(String code) {
        return "{\"name\": \"service\", \"valueCoding\": {\"code\": \"" + code + "\"}}";
    }

    static String fact(String code, String value) {
        return "{\"name\": \"fact\", \"part\": [{\"name\": \"code\", \"valueCoding\": {\"code\": \"" + code
                + "\"}}, {\"name\": \"value\", " + value + "}]}";
    }

    /** The one issue of a refusal says where, which rule and what to send. */
    static void refused(ValidatableResponse answer, int status, String expression) {
        answer.statusCode(status)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue.size()", equalTo(1))
                .body("issue[0].expression[0]", equalTo(expression))
                .body("issue[0].details.text", not(blankOrNullString()))
                .body("issue[0].diagnostics", not(blankOrNullString()));
    }

    /** How many answers about a member are kept. */
    final int keptAnswers(String memberId) {
        return fhir().get("/CoverageEligibilityResponse?_summary=count&patient=Patient/" + memberId)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }
}
