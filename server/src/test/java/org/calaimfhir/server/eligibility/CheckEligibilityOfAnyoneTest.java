package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operation says at the level of the type: by CIN, and from a record about somebody unknown here. */
class CheckEligibilityOfAnyoneTest extends EligibilityServerTest {

    private static final String CHECK = "/Patient/$check-eligibility";
    private static final String PART = "parameter.find{it.name=='service'}.part.find{it.name=='%s'}";

    @Test
    void cin_and_birth_date_together_find_the_member_and_the_answer_is_kept() {
        String cin = cin();
        String member = member(cin, "1960-04-01");
        coverage(member, plan(), SINCE_2025);

        send(CHECK, byCin(cin, "1960-04-01") + "," + service("respite"))
                .statusCode(200)
                .body("parameter.find{it.name=='member'}.valueReference.reference", equalTo("Patient/" + member));
        assertThat(keptAnswers(member)).isEqualTo(1);
    }

    @Test
    void a_wrong_birth_date_answers_exactly_like_a_cin_that_nobody_has() {
        String cin = cin();
        member(cin, "1960-04-01");

        JsonPath wrong =
                send(CHECK, byCin(cin, "1961-04-01")).statusCode(404).extract().jsonPath();
        JsonPath unknown = send(CHECK, byCin(cin(), "1960-04-01"))
                .statusCode(404)
                .extract()
                .jsonPath();

        assertThat(withoutRequestId(wrong)).isEqualTo(withoutRequestId(unknown));
    }

    @Test
    void an_address_never_carries_a_cin() {
        ask(CHECK + "?cin=" + cin() + "&birthDate=1960-04-01").statusCode(405);
        refused(ask(checkOf(coveredMember()) + "?cin=" + cin()), 400, "Parameters.parameter");
    }

    @Test
    void a_record_is_answered_from_itself_and_nothing_is_stored() {
        String code = planCode();
        String plan = create("Organization", """
            {"resourceType": "Organization", "name": "Made-up Plan",
             "identifier": [{"system": "https://calaimfhir.org/fhir/sid/health-care-plan", "value": "%s"}],
             "type": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/organization-type", "code": "pay"}]}]}
            """.formatted(code));
        String cin = cin();

        send(CHECK, service("respite") + "," + record(person(cin), insurance("""
            {"identifier": {"system": "https://calaimfhir.org/fhir/sid/health-care-plan", "value": "%s"}}
            """.formatted(code))))
                .statusCode(200)
                .body("parameter.find{it.name=='member'}", nullValue())
                .body("parameter.find{it.name=='response'}", nullValue())
                .body("parameter.find{it.name=='coverage'}.part.find{it.name=='inForce'}.valueBoolean", equalTo(true))
                .body(
                        "parameter.find{it.name=='coverage'}.part.find{it.name=='plan'}.valueReference.reference",
                        equalTo("Organization/" + plan))
                .body(PART.formatted("decision") + ".valueCode", equalTo("needs-information"));
        fhir().get("/Patient?identifier=" + cin).then().body("total", equalTo(0));
    }

    @Test
    void a_record_whose_plan_is_not_known_here_leaves_the_offer_open() {
        send(CHECK, service("respite") + "," + record(person(cin()), insurance("{\"identifier\": {\"value\": \"x\"}}")))
                .statusCode(200)
                .body(PART.formatted("offered"), nullValue());
    }

    @Test
    void a_record_without_coverage_leaves_coverage_open() {
        send(CHECK, service("respite") + "," + record(person(cin())))
                .statusCode(200)
                .body(PART.formatted("decision") + ".valueCode", equalTo("needs-information"));
    }

    @Test
    void the_person_is_named_once() {
        refused(send(CHECK, service("respite")), 400, "Parameters");
        refused(send(CHECK, byCin(cin(), "1960-04-01") + "," + record(person(cin()))), 400, "Parameters");
        refused(send(CHECK, "{\"name\": \"cin\", \"valueString\": \"" + cin() + "\"}"), 400, at("birthDate"));
        refused(send(CHECK, "{\"name\": \"birthDate\", \"valueDate\": \"1960-04-01\"}"), 400, at("cin"));
    }

    @Test
    void a_broken_cin_is_refused_with_its_form() {
        refused(send(CHECK, byCin("123", "1960-04-01")), 400, at("cin"));
        refused(send(CHECK, byCin("90000001A51234", "1960-04-01")), 400, at("cin"));
    }

    @Test
    void a_record_is_about_exactly_one_person() {
        String path = at("record") + ".resource.entry";

        refused(send(CHECK, record(insurance("{\"display\": \"x\"}"))), 400, path);
        refused(send(CHECK, record(person(cin()), person(cin()))), 400, path);
        refused(
                send(CHECK, "{\"name\": \"record\", \"resource\": {\"resourceType\": \"Patient\"}}"),
                400,
                at("record"));
        send(CHECK, record("{\"fullUrl\": \"urn:uuid:x\"}")).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reference\": \"urn:uuid:q\"}",
                "{\"display\": \"somebody\"}",
                "{\"identifier\": {\"value\": \"1\"}}"
            })
    void a_coverage_that_is_not_the_persons_is_left_out(String beneficiary) {
        String cin = cin();
        String coverage = insurance("{\"display\": \"x\"}")
                .replace("\"status\"", "\"subscriberId\": \"" + cin + "\", \"status\"");
        String inForce = "parameter.find{it.name=='coverage'}.part?.find{it.name=='inForce'}?.valueBoolean";

        send(CHECK, record(person(cin), coverage)).statusCode(200).body(inForce, equalTo(true));
        send(CHECK, record(person(cin), coverage.replace("{\"reference\": \"urn:uuid:p\"}", beneficiary)))
                .statusCode(200)
                .body(inForce, nullValue());
    }

    private static String at(String name) {
        return "Parameters.parameter.where(name='" + name + "')";
    }

    private static String withoutRequestId(JsonPath outcome) {
        return outcome.getList("issue").toString().replaceAll("Request [^ ,}]*", "");
    }

    private static String byCin(String cin, String birthDate) {
        return "{\"name\": \"cin\", \"valueString\": \"" + cin + "\"}, {\"name\": \"birthDate\", \"valueDate\": \""
                + birthDate + "\"}";
    }

    private static String record(String... entries) {
        return "{\"name\": \"record\", \"resource\": {\"resourceType\": \"Bundle\", \"type\": \"collection\","
                + " \"entry\": ["
                + String.join(",", entries) + "]}}";
    }

    private static String person(String cin) {
        return """
            {"fullUrl": "urn:uuid:p", "resource": {"resourceType": "Patient", "name": [{"family": "Sample"}],
             "birthDate": "1960-04-01",
             "identifier": [{"system": "https://calaimfhir.org/fhir/sid/medi-cal-cin", "value": "%s"}]}}
            """.formatted(cin);
    }

    private static String insurance(String payor) {
        return """
            {"fullUrl": "urn:uuid:c", "resource": {"resourceType": "Coverage", "status": "active",
             "beneficiary": {"reference": "urn:uuid:p"}, "payor": [%s], "period": {"start": "2025-01-01"}}}
            """.formatted(payor);
    }
}
