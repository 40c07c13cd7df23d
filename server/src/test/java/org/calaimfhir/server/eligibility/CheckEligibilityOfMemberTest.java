package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the operation says about members known here. */
class CheckEligibilityOfMemberTest extends EligibilityServerTest {

    private static final String COVERAGE = "parameter.find{it.name=='coverage'}.part";
    private static final String SERVICE = "parameter.find{it.name=='service'}.part";
    private static final String CRITERIA = SERVICE + ".findAll{it.name=='criterion'}.part";

    @Autowired
    private Clock clock;

    @Autowired
    private ServiceCatalog catalog;

    @Test
    void the_answer_names_date_member_coverage_plan_and_county() {
        String plan = plan();
        String member = member(cin(), "1960-04-01");
        coverage(member, plan, SINCE_2025);

        ask(checkOf(member) + "?service=respite&date=2026-03-01")
                .statusCode(200)
                .body("resourceType", equalTo("Parameters"))
                .body(parameter("date") + ".valueDate", equalTo("2026-03-01"))
                .body(parameter("member") + ".valueReference.reference", equalTo("Patient/" + member))
                .body(COVERAGE + ".find{it.name=='inForce'}.valueBoolean", equalTo(true))
                .body(COVERAGE + ".find{it.name=='plan'}.valueReference.reference", equalTo("Organization/" + plan))
                .body(COVERAGE + ".find{it.name=='plan'}.valueReference.display", equalTo("Made-up Plan"))
                .body(COVERAGE + ".find{it.name=='county'}.valueCoding.code", equalTo(COUNTY))
                .body(COVERAGE + ".find{it.name=='county'}.valueCoding.display", equalTo("Contra Costa"));
    }

    @Test
    void without_a_service_every_service_in_force_is_answered_once_and_the_day_is_today() {
        String member = coveredMember();
        LocalDate today = LocalDate.now(clock);

        ask(checkOf(member))
                .statusCode(200)
                .body(parameter("date") + ".valueDate", equalTo(today.toString()))
                .body(
                        "parameter.findAll{it.name=='service'}.part.collect{it.find{it.name=='service'}.valueCoding.code}",
                        equalTo(catalog.inForce(today).stream()
                                .map(service -> service.code())
                                .toList()));
    }

    @Test
    void services_asked_about_are_answered_in_order_and_each_once() {
        ask(checkOf(coveredMember())
                        + "?service=respite&service=https://calaimfhir.org/fhir/CodeSystem/ecm-population-of-focus%7C1a&service=respite")
                .statusCode(200)
                .body(
                        "parameter.findAll{it.name=='service'}.part.collect{it.find{it.name=='service'}.valueCoding.code}",
                        contains("respite", "1a"));
    }

    @Test
    void criteria_that_nobody_attested_are_unknown_with_the_question_to_ask() {
        ask(checkOf(coveredMember()) + "?service=respite")
                .statusCode(200)
                .body(part("decision") + ".valueCode", equalTo("needs-information"))
                .body(part("authorization") + ".valueCode", equalTo("required"))
                .body(part("limit") + ".part.find{it.name=='text'}.valueString", equalTo("Yearly hours"))
                .body(part("limit") + ".part.find{it.name=='amount'}.valueQuantity.value", equalTo(336))
                .body(part("limit") + ".part.find{it.name=='remaining'}.valueQuantity.value", equalTo(336))
                .body(criterion(0, "id") + ".valueString", equalTo("coverage"))
                .body(criterion(0, "result") + ".valueCode", equalTo("met"))
                .body(criterion(0, "basis") + ".valueCode", equalTo("documented"))
                .body(criterion(1, "id") + ".valueString", equalTo("criteria-respite"))
                .body(criterion(1, "result") + ".valueCode", equalTo("unknown"))
                .body(criterion(1, "basis"), nullValue())
                .body(
                        criterion(1, "missing") + ".part.find{it.name=='fact'}.valueCoding.system",
                        equalTo("https://calaimfhir.org/fhir/CodeSystem/eligibility-fact"))
                .body(criterion(1, "missing") + ".part.find{it.name=='question'}.valueString", endsWith("?"))
                .body(
                        criterion(1, "rule") + ".valueCanonical",
                        equalTo("https://calaimfhir.org/fhir/Library/Respite|0.1.0"));
    }

    @Test
    void facts_sent_by_post_decide_what_no_resource_says() {
        String member = coveredMember();

        send(checkOf(member), service("respite") + "," + fact("criteria-respite", "\"valueBoolean\": true"))
                .statusCode(200)
                .body(part("decision") + ".valueCode", equalTo("eligible"))
                .body(criterion(1, "basis") + ".valueCode", equalTo("attested"));
        send(checkOf(member), service("respite") + "," + fact("criteria-respite", "\"valueBoolean\": false"))
                .statusCode(200)
                .body(part("decision") + ".valueCode", equalTo("not-eligible"));
    }

    @Test
    void evidence_is_the_coverage_in_force() {
        String member = member(cin(), "1960-04-01");
        String coverage = coverage(member, plan(), SINCE_2025);

        ask(checkOf(member) + "?service=respite")
                .body(criterion(0, "evidence") + ".valueReference.reference", equalTo("Coverage/" + coverage));
    }

    @Test
    void coverage_that_ended_leaves_open_whether_there_is_another_and_an_attestation_suffices() {
        String ended = member(cin(), "1960-04-01");
        coverage(ended, plan(), ONLY_2025);
        String neverLoaded = member(cin(), "1960-04-01");

        ask(checkOf(ended) + "?service=respite&date=2026-01-01")
                .body(COVERAGE + ".find{it.name=='inForce'}.valueBoolean", equalTo(false))
                .body(part("decision") + ".valueCode", equalTo("needs-information"))
                .body(criterion(0, "result") + ".valueCode", equalTo("unknown"))
                .body(criterion(0, "missing") + ".part", hasSize(2));
        send(
                        checkOf(ended),
                        service("respite") + ",{\"name\": \"date\", \"valueDate\": \"2026-01-01\"},"
                                + fact("medi-cal-managed-care-coverage", "\"valueBoolean\": true") + ","
                                + fact("criteria-respite", "\"valueBoolean\": true"))
                .body(criterion(0, "basis") + ".valueCode", equalTo("attested"))
                .body(part("decision") + ".valueCode", equalTo("eligible"));
        ask(checkOf(ended) + "?service=respite&date=2025-12-31")
                .body(COVERAGE + ".find{it.name=='inForce'}.valueBoolean", equalTo(true));
        ask(checkOf(neverLoaded) + "?service=respite")
                .statusCode(200)
                .body(parameter("coverage") + ".part.find{it.name=='inForce'}", nullValue())
                .body(part("decision") + ".valueCode", equalTo("needs-information"))
                .body(criterion(0, "missing") + ".part", hasSize(2));
    }

    @Test
    void offered_follows_the_plans_elections_and_is_absent_where_none_is_known() {
        String plan = plan();
        election(plan, "respite", "active", ONLY_2025);
        election(plan, "day-habilitation", "retired", SINCE_2025);
        String member = member(cin(), "1960-04-01");
        coverage(member, plan, SINCE_2025);

        ask(checkOf(member) + "?service=respite&date=2025-06-01")
                .body(part("offered") + ".valueBoolean", equalTo(true));
        ask(checkOf(member) + "?service=respite&date=2026-01-01")
                .body(part("offered") + ".valueBoolean", equalTo(false));
        ask(checkOf(member) + "?service=day-habilitation").body(part("offered") + ".valueBoolean", equalTo(false));
        ask(checkOf(member) + "?service=sobering-centers").body(part("offered"), nullValue());
    }

    @Test
    void what_was_published_about_a_plan_counts_where_it_stored_nothing_and_says_whose_word_it_is() {
        String named = member(cin(), "1960-04-01");
        coverage(named, plan("Contra Costa Health Plan", planCode()), SINCE_2025);
        String coded = member(cin(), "1960-04-01");
        coverage(coded, plan("Under another name", "301"), SINCE_2025);

        for (String member : List.of(named, coded)) {
            ask(checkOf(member) + "?service=respite")
                    .body(part("offered") + ".valueBoolean", equalTo(true))
                    .body(offerSource("source") + ".valueString", containsString("CalAIM criteria page"))
                    .body(offerSource("confidence") + ".valueCode", equalTo("verified-secondary"))
                    .body(offerSource("note") + ".valueString", containsString("start date not stated"));
            ask(checkOf(member) + "?service=sobering-centers").body(part("offered"), nullValue());
        }
    }

    @Test
    void what_was_published_about_all_plans_counts_for_each_and_never_against_one() {
        String member = coveredMember();

        ask(checkOf(member) + "?service=housing-deposits")
                .body(part("offered") + ".valueBoolean", equalTo(true))
                .body(offerSource("source") + ".valueString", containsString("elections list"));
        ask(checkOf(member) + "?service=respite")
                .body(part("offered"), nullValue())
                .body(part("offerSource"), nullValue());
    }

    @Test
    void what_the_plan_stored_goes_before_what_was_published() {
        String plan = plan("Contra Costa Health Plan", planCode());
        election(plan, "respite", "retired", SINCE_2025);
        election(plan, "housing-deposits", "active", SINCE_2025);
        String member = member(cin(), "1960-04-01");
        coverage(member, plan, SINCE_2025);

        ask(checkOf(member) + "?service=respite")
                .body(part("offered") + ".valueBoolean", equalTo(false))
                .body(part("offerSource"), nullValue());
        ask(checkOf(member) + "?service=housing-deposits")
                .body(part("offered") + ".valueBoolean", equalTo(true))
                .body(part("offerSource"), nullValue());
    }

    @Test
    void what_became_mandatory_and_ecm_are_offered_by_every_plan() {
        String member = coveredMember();

        ask(checkOf(member) + "?service=transitional-rent&date=2026-01-01")
                .body(part("offered") + ".valueBoolean", equalTo(true));
        ask(checkOf(member) + "?service=transitional-rent&date=2025-12-31").body(part("offered"), nullValue());
        ask(checkOf(member) + "?service=1a&date=2026-01-01").body(part("offered") + ".valueBoolean", equalTo(true));
    }

    @Test
    void medicare_is_no_medi_cal_coverage() {
        String mediCal = plan();
        String member = member(cin(), "1960-04-01");
        medicare(member, plan(), SINCE_2025);

        ask(checkOf(member) + "?service=respite")
                .body(COVERAGE + ".find{it.name=='inForce'}", nullValue())
                .body(criterion(0, "result") + ".valueCode", equalTo("unknown"));
        coverage(member, mediCal, "{\"start\": \"2024-01-01\"}");
        ask(checkOf(member) + "?service=respite")
                .body(COVERAGE + ".find{it.name=='plan'}.valueReference.reference", equalTo("Organization/" + mediCal));
    }

    @Test
    void the_county_asked_with_is_used_where_no_coverage_tells_it() {
        String neverLoaded = member(cin(), "1960-04-01");

        ask(checkOf(neverLoaded) + "?service=1a&county=19")
                .body(COVERAGE + ".find{it.name=='county'}.valueCoding.display", equalTo("Los Angeles"));
        ask(checkOf(coveredMember()) + "?service=1a&county=19")
                .body(COVERAGE + ".find{it.name=='county'}.valueCoding.code", equalTo(COUNTY));
    }

    @Test
    void the_age_group_of_a_population_is_read_from_the_birth_date() {
        ask(checkOf(coveredMember()) + "?service=7")
                .body(part("decision") + ".valueCode", equalTo("not-eligible"))
                .body(criterion(1, "id") + ".valueString", equalTo("criteria-7"))
                .body(criterion(1, "result") + ".valueCode", equalTo("not-met"))
                .body(criterion(1, "basis") + ".valueCode", equalTo("documented"))
                .body(part("summary") + ".valueString", containsString("Under 21"));
    }

    @Test
    void nobody_is_eligible_after_death() {
        String member = create("Patient", """
            {"resourceType": "Patient", "birthDate": "1960-04-01", "deceasedDateTime": "2026-01-10"}\
            """);

        ask(checkOf(member) + "?service=respite&date=2026-01-10")
                .body(part("decision") + ".valueCode", equalTo("needs-information"));
        ask(checkOf(member) + "?service=respite&date=2026-01-11")
                .body(part("decision") + ".valueCode", equalTo("not-eligible"))
                .body(criterion(2, "id") + ".valueString", equalTo("alive"))
                .body(criterion(2, "result") + ".valueCode", equalTo("not-met"))
                .body(criterion(2, "evidence") + ".valueReference.reference", equalTo("Patient/" + member))
                .body(part("summary") + ".valueString", containsString("died on 2026-01-10"))
                .body(part("summary") + ".valueString.size()", lessThan(140))
                .body("parameter.find{it.name=='questionnaire'}", nullValue());
    }

    @Test
    void xml_says_the_same() {
        String member = coveredMember();
        String xml = """
            <Parameters xmlns="http://hl7.org/fhir"><parameter><name value="service"/>
            <valueCoding><code value="respite"/></valueCoding></parameter></Parameters>\
            """;

        String answer = fhir().contentType("application/fhir+xml")
                .accept("application/fhir+xml")
                .body(xml)
                .post(checkOf(member))
                .then()
                .statusCode(200)
                .contentType("application/fhir+xml")
                .extract()
                .asString();
        assertThat(answer).contains("<Parameters", "needs-information", "criteria-respite");
        fhir().accept("application/fhir+xml")
                .get(checkOf(member) + "?service=respite&_format=xml")
                .then()
                .statusCode(200)
                .contentType("application/fhir+xml");
    }

    @Test
    void the_answer_is_kept_with_its_request_and_the_same_content() {
        String member = coveredMember();
        String requester = plan();

        ValidatableResponse answer =
                ask(checkOf(member) + "?service=respite&date=2026-03-01&requester=Organization/" + requester);
        String response = answer.extract().path(parameter("response") + ".valueReference.reference");

        String request = fhir().get("/" + response)
                .then()
                .statusCode(200)
                .body("resourceType", equalTo("CoverageEligibilityResponse"))
                .body("patient.reference", equalTo("Patient/" + member))
                .body("servicedDate", equalTo("2026-03-01"))
                .body("requestor.reference", equalTo("Organization/" + requester))
                .body("outcome", equalTo("complete"))
                .body("insurance[0].inforce", equalTo(true))
                .body("insurance[0].item[0].productOrService.coding[0].code", equalTo("respite"))
                .body("insurance[0].item[0].authorizationRequired", equalTo(true))
                .body("insurance[0].item[0].authorizationSupporting[0].text", endsWith("?"))
                .body("insurance[0].item[0].benefit[0].allowedString", equalTo("needs-information"))
                .body("insurance[0].item[0].benefit[1].allowedString", equalTo("met, documented"))
                .body("insurance[0].item[0].benefit[2].allowedString", equalTo("unknown"))
                .extract()
                .path("request.reference");
        fhir().get("/" + request)
                .then()
                .statusCode(200)
                .body("resourceType", equalTo("CoverageEligibilityRequest"))
                .body("item[0].productOrService.coding[0].code", equalTo("respite"));
        assertThat(keptAnswers(member)).isEqualTo(1);
    }

    @Test
    void persist_false_keeps_nothing() {
        String member = coveredMember();

        ask(checkOf(member) + "?service=respite&persist=false")
                .statusCode(200)
                .body(parameter("response"), nullValue());
        send(checkOf(member), "{\"name\": \"persist\", \"valueBoolean\": false}")
                .statusCode(200)
                .body(parameter("response"), nullValue());
        assertThat(keptAnswers(member)).isZero();
    }

    @Test
    void an_answer_without_any_coverage_is_kept_too() {
        String member = member(cin(), "1960-04-01");

        send(checkOf(member), "").statusCode(200);
        assertThat(keptAnswers(member)).isEqualTo(1);
    }

    private static String parameter(String name) {
        return "parameter.find{it.name=='" + name + "'}";
    }

    private static String part(String name) {
        return SERVICE + ".find{it.name=='" + name + "'}";
    }

    private static String offerSource(String name) {
        return part("offerSource") + ".part.find{it.name=='" + name + "'}";
    }

    private static String criterion(int number, String name) {
        return CRITERIA + "[" + number + "].find{it.name=='" + name + "'}";
    }
}
