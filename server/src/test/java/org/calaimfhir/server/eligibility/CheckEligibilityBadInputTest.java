package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions that cannot be asked: each is refused in plain language, and nothing is kept. */
class CheckEligibilityBadInputTest extends EligibilityServerTest {

    private static final String ADVICE = "issue[0].diagnostics";
    private static final String RULE = "issue[0].details.text";
    private static final String CHECK = "/Patient/$check-eligibility";
    private static final String PERSON = """
        {"name": "record", "resource": {"resourceType": "Bundle", "type": "collection", "entry": [
         {"resource": {"resourceType": "Patient"}}]}}\
        """;

    @Autowired
    private Clock clock;

    private String member;

    @BeforeEach
    void someMember() {
        member = coveredMember();
    }

    @Test
    void a_member_who_is_not_known() {
        refused(ask("/Patient/nobody/$check-eligibility"), 404, "Patient.id");
        refused(send("/Patient/nobody/$check-eligibility", ""), 404, "Patient.id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "massage",
                "https://calaimfhir.org/fhir/CodeSystem/community-support%7C1a",
                "http://example.org%7Crespite",
                "x%7C",
                "RESPITE"
            })
    void a_service_that_does_not_exist(String service) {
        ValidatableResponse answer = ask(checkOf(member) + "?service=" + service);

        refused(answer, 400, at("service"));
        answer.body(ADVICE, allOf(containsString("calaim-service"), containsString("respite"), containsString("1b")));
    }

    @Test
    void the_unknown_service_is_named() {
        send(checkOf(member), service("massage")).statusCode(400).body(RULE, containsString("massage"));
    }

    @Test
    void a_service_before_its_first_day() {
        ValidatableResponse answer = ask(checkOf(member) + "?service=transitional-rent&date=2025-06-30");

        refused(answer, 422, at("service"));
        answer.body(ADVICE, containsString("2025-07-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 400",
        "2026-13-01, 400",
        "2026-03,    400",
        "tomorrow,   400",
        "0000-00-00, 400",
        "1899-01-01, 422",
        "9999-12-31, 422"
    })
    void a_date_that_is_none_or_absurd(String date, int status) {
        refused(ask(checkOf(member) + "?date=" + date), status, at("date"));
        send(checkOf(member), "{\"name\": \"date\", \"valueDate\": \"" + date + "\"}")
                .statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500)));
    }

    @Test
    void a_date_before_the_members_birth() {
        String child = member(cin(), "2025-06-01");

        refused(ask(checkOf(child) + "?date=2025-05-31"), 422, at("date"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "59", "00", "Contra%20Costa"})
    void a_county_that_does_not_exist(String county) {
        refused(ask(checkOf(member) + "?county=" + county), 400, at("county"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Organization/nowhere", "Practitioner/nowhere", "PractitionerRole/nowhere", "Patient/1", "x"})
    void a_requester_who_is_not_known_or_cannot_ask(String requester) {
        refused(ask(checkOf(member) + "?requester=" + requester), 400, at("requester"));
    }

    @Test
    void facts_that_are_none() {
        ValidatableResponse unknown = send(checkOf(member), fact("likes-cats", "\"valueBoolean\": true"));
        refused(unknown, 400, at("fact") + ".part.where(name='code')");
        unknown.body(ADVICE, containsString("criteria-respite"));

        refused(
                send(checkOf(member), fact("criteria-respite", "\"valueString\": \"yes\"")),
                400,
                at("fact") + ".part.where(name='value')");
        refused(
                send(checkOf(member), "{\"name\": \"fact\", \"valueString\": \"criteria-respite\"}"),
                400,
                at("fact") + ".part.where(name='code')");
        refused(ask(checkOf(member) + "?fact=criteria-respite"), 400, at("fact"));
    }

    @Test
    void a_fact_that_contradicts_itself() {
        String met = fact("criteria-respite", "\"valueBoolean\": true");
        String notMet = fact("criteria-respite", "\"valueBoolean\": false");

        refused(send(checkOf(member), met + "," + notMet), 422, at("fact"));
        send(checkOf(member), met + "," + met).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "adult-21, under-21, true",
        "under-21, adult-21, false",
        "place-not-for-sleeping, living-in-shelter, true",
        "adult-21, foster-care-under-21, true",
        "adult-21, family-maintenance, true",
        "adult-21, child-complex-care-needs, true"
    })
    void facts_of_one_day_that_cannot_both_be(String one, String other, boolean said) {
        String value = "\"valueBoolean\": " + said;
        ValidatableResponse answer =
                send(checkOf(member), service("3") + "," + fact(one, value) + "," + fact(other, value));

        refused(answer, 422, at("fact"));
        answer.body(RULE, allOf(containsString(one), containsString(other)));
        send(
                        checkOf(member),
                        service("3") + "," + fact(one, value) + ","
                                + fact(other, value)
                                        .replace("}]}", "}, {\"name\": \"date\", \"valueDate\": \"2026-01-05\"}]}"))
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"adult-21, adult-18", "former-foster-youth-18-to-26, adult-18", "aged-out-of-foster-care, adult-18"})
    void a_fact_that_is_so_beside_one_that_it_implies_and_is_not(String fact, String implied) {
        String yes = fact(fact, "\"valueBoolean\": true");
        String no = fact(implied, "\"valueBoolean\": false");

        for (String told : List.of(yes + "," + no, no + "," + yes)) {
            ValidatableResponse answer = send(CHECK, PERSON + "," + told);
            refused(answer, 422, at("fact"));
            answer.body(RULE, allOf(containsString(fact), containsString(implied)));
        }
        String somebody = PERSON.replace("\"Patient\"", "\"Patient\", \"gender\": \"female\"");
        send(CHECK, somebody + "," + yes.replace("true", "false") + "," + no).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-11-21", "2008-12-31"})
    void a_child_who_aged_out_of_foster_care(String born) {
        String child = PERSON.replace("\"Patient\"", "\"Patient\", \"birthDate\": \"" + born + "\"");
        String fact = fact("aged-out-of-foster-care", "\"valueBoolean\": true");

        refused(
                send(CHECK, "{\"name\": \"date\", \"valueDate\": \"2026-03-01\"}," + child + "," + fact),
                422,
                at("fact"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 400})
    void a_death_to_come(int days) {
        String day = LocalDate.now(clock).plusDays(days).toString();
        String person = PERSON.replace("\"Patient\"", "\"Patient\", \"deceasedDateTime\": \"" + day + "\"");
        String stored = create("Patient", """
            {"resourceType": "Patient", "birthDate": "1960-04-01", "deceasedDateTime": "%s"}\
            """.formatted(day));

        String later = LocalDate.now(clock).plusDays(days + 5L).toString();

        refused(send(CHECK, person), 422, at("record") + ".resource.entry.resource.deceased");
        refused(
                send(CHECK, "{\"name\": \"date\", \"valueDate\": \"" + later + "\"}," + person),
                422,
                at("record") + ".resource.entry.resource.deceased");
        ask(checkOf(stored) + "?service=respite").statusCode(200).body(not(containsString("died on")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sevice=respite", "Service=respite", "service:in=x", "_foo=1"})
    void parameters_that_are_not_known(String query) {
        refused(ask(checkOf(member) + "?" + query), 400, "Parameters.parameter");
    }

    @Test
    void parameters_of_the_wrong_type_or_number() {
        refused(send(checkOf(member), "{\"name\": \"service\", \"valueString\": \"respite\"}"), 400, at("service"));
        refused(send(checkOf(member), "{\"name\": \"date\", \"valueString\": \"2026-03-01\"}"), 400, at("date"));
        refused(send(checkOf(member), "{\"name\": \"persist\", \"valueString\": \"no\"}"), 400, at("persist"));
        refused(ask(checkOf(member) + "?persist=no"), 400, at("persist"));
        refused(ask(checkOf(member) + "?date=2026-03-01&date=2026-03-02"), 400, at("date"));
        send(checkOf(member), "{\"valueString\": \"nameless\"}").statusCode(400);
    }

    @Test
    void a_body_that_is_not_parameters_or_parameters_beside_it() {
        refused(
                fhir().body("{\"resourceType\": \"Patient\"}")
                        .post(checkOf(member))
                        .then(),
                400,
                "$this");
        fhir().body("{").post(checkOf(member)).then().statusCode(400);
        refused(send(checkOf(member) + "?persist=false", ""), 400, "Parameters");
    }

    @Test
    void nothing_is_kept_of_a_question_that_was_refused() {
        String asked = member(cin(), "1960-04-01");

        ask(checkOf(asked) + "?service=massage").statusCode(400);
        ask(checkOf(asked) + "?requester=Organization/nowhere").statusCode(400);
        assertThat(keptAnswers(asked)).isZero();
    }

    private static String at(String name) {
        return "Parameters.parameter.where(name='" + name + "')";
    }
}
