package org.calaimfhir.server.eligibility;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@code $explain} says of two answers. */
class ExplainChangeTest extends EligibilityServerTest {

    private static final String CHANGED = "parameter.find{it.name=='service'}.part";

    @Autowired
    private Clock clock;

    @Test
    void a_fact_that_was_told_explains_the_change() {
        String member = coveredMember();
        String before = answer(member, fact("complex-need", "\"valueBoolean\": true"));
        String after = answer(
                member,
                fact("complex-need", "\"valueBoolean\": true")
                        + ","
                        + fact("living-in-shelter", "\"valueBoolean\": true"));

        explain(before, after)
                .statusCode(200)
                .body(CHANGED + ".find{it.name=='before'}.valueCode", equalTo("needs-information"))
                .body(CHANGED + ".find{it.name=='after'}.valueCode", equalTo("eligible"))
                .body(criterion("1a-H3") + ".find{it.name=='before'}.valueCode", equalTo("unknown"))
                .body(criterion("1a-H3") + ".find{it.name=='after'}.valueCode", equalTo("met"))
                .body(criterion("1a-H3") + ".find{it.name=='fact'}.valueCoding.code", equalTo("living-in-shelter"));
    }

    /** Each is not the first fact of its criterion in the tables. */
    @ParameterizedTest
    @CsvSource({
        "1a, 1a-N, pregnant-or-postpartum, \"valueBoolean\": true",
        "3, 3A-SF, lacks-stable-housing, \"valueBoolean\": true",
        "4, 4A-C, ji-chronic-condition, \"valueBoolean\": true",
        "4, 4A-T, released-on, \"valueDate\": \"2026-01-05\""
    })
    void only_the_fact_that_was_told_is_named(String service, String id, String fact, String value) {
        String member = coveredMember();
        String first = fact("smhs-access", "\"valueBoolean\": true");
        String before = answerAbout(service, member, first);
        String after = answerAbout(service, member, first + "," + fact(fact, value));

        explain(before, after).statusCode(200).body(factsOf(id), contains(fact));
        explain(after, before).statusCode(200).body(factsOf(id), contains(fact));
    }

    @Test
    void a_fact_that_was_told_before_or_speaks_against_the_result_is_not_named() {
        String member = coveredMember();
        String food = fact("lacks-food", "\"valueBoolean\": false");
        String housing = fact("lacks-stable-housing", "\"valueBoolean\": true");
        String foster = fact("former-foster-youth", "\"valueBoolean\": false");

        explain(answerAbout("3", member, food), answerAbout("3", member, food + "," + foster + "," + housing))
                .statusCode(200)
                .body(factsOf("3A-SF"), contains("lacks-stable-housing"));
        explain(answerAbout("3", member, housing), answerAbout("3", member, housing.replace("true", "false")))
                .statusCode(200)
                .body(criterion("3A-SF") + ".find{it.name=='after'}.valueCode", equalTo("unknown"))
                .body(factsOf("3A-SF"), contains("lacks-stable-housing"));
    }

    @Test
    void a_form_that_came_is_the_evidence_of_what_it_attests() {
        String member = coveredMember();
        String before = answerAbout("3", member, fact("lacks-food", "\"valueBoolean\": false"));
        String form = create("QuestionnaireResponse", """
            {"resourceType": "QuestionnaireResponse", "status": "completed", "authored": "%s",
             "questionnaire": "https://calaimfhir.org/fhir/Questionnaire/eligibility-facts",
             "subject": {"reference": "Patient/%s"},
             "item": [{"linkId": "smhs-access", "answer": [{"valueBoolean": true}]}]}
            """.formatted(LocalDate.now(clock), member));

        explain(before, answerAbout("3", member, fact("lacks-food", "\"valueBoolean\": false")))
                .statusCode(200)
                .body(factsOf("3A-BH"), contains("smhs-access"))
                .body(
                        criterion("3A-BH") + ".find{it.name=='evidence'}.valueReference.reference",
                        equalTo("QuestionnaireResponse/" + form));
    }

    @Test
    void what_was_told_comes_back_with_its_source() {
        String told = fact("smhs-access", "\"valueBoolean\": true")
                .replace("]}", ", {\"name\": \"source\", \"valueString\": \"Housing worker\"}]}");
        String fact = "parameter.find{it.name=='service'}.part.findAll{it.name=='criterion'}"
                + ".collectMany{it.part.findAll{it.name=='criterion'}}.collectMany{it.part.findAll{it.name=='criterion'}}"
                + ".find{it.part.find{it.name=='id'}.valueString=='3A-BH'}.part.find{it.name=='fact'}.part";

        send(checkOf(coveredMember()), service("3") + "," + told)
                .statusCode(200)
                .body(fact + ".find{it.name=='code'}.valueCoding.code", equalTo("smhs-access"))
                .body(fact + ".find{it.name=='value'}.valueBoolean", equalTo(true))
                .body(fact + ".find{it.name=='source'}.valueString", equalTo("Housing worker"))
                .body(fact + ".find{it.name=='result'}.valueCode", equalTo("met"));
    }

    @Test
    void a_rule_that_came_is_explained_by_its_day_and_no_fact() {
        String member = coveredMember();
        String told = "{\"name\": \"date\", \"valueDate\": \"%s\"},"
                + fact("transitional-rent-authorized", "\"valueBoolean\": true")
                        .replace("]}", ", {\"name\": \"date\", \"valueDate\": \"2025-12-31\"}]}");
        String more = "," + fact("complex-need", "\"valueBoolean\": false");

        explain(answer(member, told.formatted("2025-12-31")), answer(member, told.formatted("2026-01-01") + more))
                .statusCode(200)
                .body(criterion("1a-TR") + ".find{it.name=='ruleFrom'}.valueDate", equalTo("2026-01-01"))
                .body(criterion("1a-TR") + ".find{it.name=='after'}.valueCode", equalTo("met"))
                .body(factsOf("1a-TR"), empty())
                .body(factsOf("1a-N"), contains("complex-need"));
    }

    @Test
    void a_resource_that_came_explains_the_change_and_kept_answers_will_do() {
        String member = coveredMember();
        String before = kept(member);
        String condition = create("Condition", """
            {"resourceType": "Condition", "subject": {"reference": "Patient/%s"},
             "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active"}]},
             "verificationStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-ver-status", "code": "confirmed"}]},
             "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-category", "code": "problem-list-item"}]}],
             "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "Z59.41"}]},
             "recordedDate": "2026-01-05"}
            """.formatted(member));

        explain(before, kept(member))
                .statusCode(200)
                .body(
                        "parameter.findAll{it.name=='service'}.part.flatten().findAll{it.name=='criterion'}.part"
                                + ".flatten().findAll{it.name=='evidence'}.valueReference.reference",
                        hasItem("Condition/" + condition));
    }

    @Test
    void a_programme_that_rules_the_service_out_explains_the_change() {
        String member = coveredMember();
        String before = answer(member, fact("criteria-1a", "\"valueBoolean\": true"));
        String after = answer(
                member,
                fact("criteria-1a", "\"valueBoolean\": true") + "," + fact("in-pace", "\"valueBoolean\": true"));

        explain(before, after)
                .statusCode(200)
                .body(CHANGED + ".find{it.name=='after'}.valueCode", equalTo("not-eligible"))
                .body(CHANGED + ".find{it.name=='exclusionNew'}.valueCoding.code", equalTo("pace"));
        explain(after, before)
                .body(CHANGED + ".find{it.name=='exclusionGone'}.valueCoding.code", equalTo("pace"))
                .body(CHANGED + ".find{it.name=='exclusionNew'}", nullValue());
    }

    @Test
    void an_enrolment_that_came_is_listed() {
        String member = coveredMember();
        String told = fact("criteria-1a", "\"valueBoolean\": true");
        String before = answer(member, told);
        create("EpisodeOfCare", """
            {"resourceType": "EpisodeOfCare", "status": "active", "patient": {"reference": "Patient/%s"},
             "type": [{"coding": [{"system": "https://calaimfhir.org/fhir/CodeSystem/calaim-program", "code": "ecm"}]}],
             "managingOrganization": {"reference": "Organization/%s"}, "period": {"start": "2026-01-01"}}
            """.formatted(member, plan()));
        String after = answer(member, told);

        explain(before, after)
                .statusCode(200)
                .body(CHANGED + ".find{it.name=='currentNew'}.valueCode", equalTo("enrolled"));
        explain(after, before)
                .statusCode(200)
                .body(CHANGED + ".find{it.name=='currentGone'}.valueCode", equalTo("enrolled"));
    }

    @Test
    void an_offer_that_came_is_listed() {
        String told = fact("criteria-respite", "\"valueBoolean\": true");
        String answer = answerAbout("respite", coveredMember(), told);
        String offered = answer.replaceFirst(
                "(\\{\\s*\"name\"\\s*:\\s*\"authorization\")", "{\"name\": \"offered\", \"valueBoolean\": true}, $1");

        explain(answer, offered)
                .statusCode(200)
                .body(CHANGED + ".find{it.name=='offeredBefore'}", nullValue())
                .body(CHANGED + ".find{it.name=='offeredAfter'}.valueBoolean", equalTo(true));
    }

    @Test
    void another_day_and_the_wording_that_began_on_it_explain_the_change() {
        String member = coveredMember();
        String day = "{\"name\": \"date\", \"valueDate\": \"%s\"}";

        explain(answer(member, day.formatted("2025-12-31")), answer(member, day.formatted("2026-01-01")))
                .statusCode(200)
                .body("parameter.find{it.name=='dateBefore'}.valueDate", equalTo("2025-12-31"))
                .body("parameter.find{it.name=='dateAfter'}.valueDate", equalTo("2026-01-01"))
                .body(criterion("1a-TR") + ".find{it.name=='ruleFrom'}.valueDate", equalTo("2026-01-01"))
                .body(criterion("1a-TR") + ".find{it.name=='before'}", nullValue());
    }

    @Test
    void nothing_changed_is_an_empty_answer() {
        String answer = answer(coveredMember(), fact("complex-need", "\"valueBoolean\": true"));
        explain(answer, answer)
                .statusCode(200)
                .body("resourceType", equalTo("Parameters"))
                .body("parameter", nullValue());
    }

    @Test
    void the_longest_answers_are_compared_as_they_were_received() {
        String member = coveredMember();
        ValidatableResponse asked = ask(checkOf(member) + "?date=2026-03-01").statusCode(200);
        String before = asked.extract().asString();
        String kept = fhir().get(
                        "/" + asked.extract().path("parameter.find{it.name=='response'}.valueReference.reference"))
                .asString();
        String after = send(
                        checkOf(member),
                        "{\"name\": \"date\", \"valueDate\": \"2026-03-01\"},"
                                + fact("complex-need", "\"valueBoolean\": true"))
                .extract()
                .asString();

        explain(before, after)
                .statusCode(200)
                .body(criterion("1a-N") + ".find{it.name=='after'}.valueCode", equalTo("met"));
        explain(kept, after)
                .statusCode(200)
                .body(criterion("1a-N") + ".find{it.name=='after'}.valueCode", equalTo("met"));
        explain(kept, before).statusCode(200).body("parameter", nullValue());
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        String one = answer(coveredMember(), fact("complex-need", "\"valueBoolean\": true"));
        String other = answer(coveredMember(), fact("complex-need", "\"valueBoolean\": true"));

        refused(explain(one, other), 422, "Parameters.parameter.where(name='after')");
        refused(
                send("/CoverageEligibilityResponse/$explain", "{\"name\": \"before\", \"resource\": " + one + "}"),
                400,
                "Parameters.parameter.where(name='after')");
        refused(
                explain(one, "{\"resourceType\": \"Patient\"}"),
                400,
                "Parameters.parameter.where(name='after').resource");
        send("/CoverageEligibilityResponse/$explain", "{\"name\": \"between\", \"valueString\": \"x\"}")
                .statusCode(400)
                .body("issue[0].diagnostics", containsString("after, before"));
    }

    private String answer(String member, String facts) {
        return answerAbout("1a", member, facts);
    }

    private String answerAbout(String service, String member, String facts) {
        return send(checkOf(member), service(service) + ",{\"name\": \"persist\", \"valueBoolean\": false}," + facts)
                .statusCode(200)
                .extract()
                .asString();
    }

    private String kept(String member) {
        String kept = ask(checkOf(member) + "?service=3")
                .extract()
                .path("parameter.find{it.name=='response'}.valueReference.reference");
        return fhir().get("/" + kept).asString();
    }

    private ValidatableResponse explain(String before, String after) {
        return send(
                "/CoverageEligibilityResponse/$explain",
                "{\"name\": \"before\", \"resource\": " + before + "}, {\"name\": \"after\", \"resource\": " + after
                        + "}");
    }

    private static String factsOf(String id) {
        return criterion(id) + ".findAll{it.name=='fact'}.valueCoding.code";
    }

    private static String criterion(String id) {
        return CHANGED + ".findAll{it.name=='criterion'}.find{it.part.find{it.name=='id'}.valueString=='" + id
                + "'}.part";
    }
}
