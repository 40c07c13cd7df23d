package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.stream.Collectors;
import org.calaimfhir.server.RequestStatements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the answer says beside the criteria, and how questions that are open are answered. */
class CircumstancesOfMemberTest extends EligibilityServerTest {

    private static final String BASE = "https://calaimfhir.org/fhir/";
    private static final String SERVICE = "parameter.find{it.name=='service'}.part";
    private static final String FORM = "parameter.find{it.name=='questionnaire'}.resource";

    @Autowired
    private RequestStatements statements;

    @Test
    void enrolment_and_programme_are_read_from_the_record() {
        String member = coveredMember();
        String provider = create(
                "Organization", "{\"resourceType\": \"Organization\", \"active\": true, \"name\": \"A provider\"}");
        String enrolment = episode(member, "calaim-program", "ecm", provider);
        String mssp = episode(member, "ecm-program-overlap", "mssp", provider);

        ask(checkOf(member) + "?service=3")
                .statusCode(200)
                .body(part("current", "stage") + ".valueCode", equalTo("enrolled"))
                .body(part("current", "with") + ".valueReference.reference", equalTo("Organization/" + provider))
                .body(part("current", "evidence") + ".valueReference.reference", equalTo("EpisodeOfCare/" + enrolment))
                .body(part("exclusion", "kind") + ".valueCode", equalTo("either-or"))
                .body(
                        part("exclusion", "rule") + ".valueCoding.system",
                        equalTo(BASE + "CodeSystem/ecm-program-overlap"))
                .body(part("exclusion", "rule") + ".valueCoding.code", equalTo("mssp"))
                .body(part("exclusion", "rulesOut") + ".valueBoolean", equalTo(false))
                .body(part("exclusion", "evidence") + ".valueReference.reference", equalTo("EpisodeOfCare/" + mssp));
    }

    @Test
    void limits_tell_what_is_left() {
        String member = coveredMember();
        String stay = create("Encounter", """
                {"resourceType": "Encounter", "status": "finished",
                 "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "NONAC"},
                 "type": [{"coding": [{"system": "%sCodeSystem/community-support", "code": "recuperative-care"}]}],
                 "subject": {"reference": "Patient/%s"}, "period": {"start": "2026-02-01", "end": "2026-02-10"}}
                """.formatted(BASE, member));

        ask(checkOf(member) + "?service=transitional-rent&date=2026-03-01")
                .statusCode(200)
                .body(
                        SERVICE + ".findAll{it.name=='limit'}.collect{it.part.find{it.name=='rule'}.valueCoding.code}",
                        hasItem("LIM-GLOBAL-RB"))
                .body(limit("LIM-GLOBAL-RB", "used") + ".valueQuantity.value", equalTo(10))
                .body(limit("LIM-GLOBAL-RB", "remaining") + ".valueQuantity.value", equalTo(172))
                .body(limit("LIM-GLOBAL-RB", "remaining") + ".valueQuantity.code", equalTo("d"))
                .body(limit("LIM-GLOBAL-RB", "evidence") + ".valueReference.reference", equalTo("Encounter/" + stay));
    }

    @Test
    void a_requester_of_a_kind_that_may_begin_at_once_is_told_so() {
        String provider = create("Organization", """
                {"resourceType": "Organization", "active": true, "name": "Street medicine",
                 "type": [{"coding": [{"system": "%sCodeSystem/ecm-streamlined-authorization", "code": "1.1"}]}]}
                """.formatted(BASE));

        ask(checkOf(coveredMember()) + "?service=1a&requester=Organization/" + provider)
                .statusCode(200)
                .body(SERVICE + ".find{it.name=='authorization'}.valueCode", equalTo("streamlined"))
                .body(SERVICE + ".find{it.name=='authorizationCondition'}.valueString", containsString("contracted"));
        ask(checkOf(coveredMember()) + "?service=1a")
                .body(SERVICE + ".find{it.name=='authorizationCondition'}", nullValue());
    }

    @Test
    void the_open_questions_come_as_a_form_whose_answers_decide() {
        String member = coveredMember();
        List<String> asked = ask(checkOf(member) + "?service=respite")
                .statusCode(200)
                .body(FORM + ".resourceType", equalTo("Questionnaire"))
                .body(FORM + ".url", equalTo(BASE + "Questionnaire/eligibility-facts"))
                .body(FORM + ".item[0].code[0].system", equalTo(BASE + "CodeSystem/eligibility-fact"))
                .body(FORM + ".item[0]._text.extension[0].extension[1].valueString", containsString("?"))
                .extract()
                .path(FORM + ".item.linkId");

        String onTheNextDay = ",{\"name\": \"date\", \"valueDate\": \"2026-03-02\"},";
        send(checkOf(member), service("respite") + onTheNextDay + answers(asked, "\"valueBoolean\": true"))
                .statusCode(200)
                .body(SERVICE + ".find{it.name=='decision'}.valueCode", equalTo("eligible"))
                .body(FORM, nullValue());
    }

    @Test
    void a_stored_form_answers_too_from_the_day_on_which_it_was_filled_in() {
        String member = coveredMember();
        List<String> asked = ask(checkOf(member) + "?service=respite").extract().path(FORM + ".item.linkId");
        create(
                "QuestionnaireResponse",
                filled(asked, "\"valueBoolean\": true")
                        .replace(
                                "\"resourceType\"",
                                "\"subject\": {\"reference\": \"Patient/" + member + "\"}, \"resourceType\""));

        ask(checkOf(member) + "?service=respite&date=2026-03-02")
                .body(SERVICE + ".find{it.name=='decision'}.valueCode", equalTo("eligible"));
        ask(checkOf(member) + "?service=respite&date=2026-02-28")
                .body(SERVICE + ".find{it.name=='decision'}.valueCode", equalTo("needs-information"));
    }

    @Test
    void answers_that_are_none_are_refused() {
        String member = coveredMember();
        refused(
                send(checkOf(member), answers(List.of("no-such-fact"), "\"valueBoolean\": true")),
                400,
                "Parameters.parameter.where(name='answers').resource.item");
        refused(
                send(checkOf(member), answers(List.of("living-alone"), "\"valueString\": \"yes\"")),
                400,
                "Parameters.parameter.where(name='answers').resource.item");
        refused(
                send(checkOf(member), "{\"name\": \"answers\", \"resource\": {\"resourceType\": \"Patient\"}}"),
                400,
                "Parameters.parameter.where(name='answers')");
        send(
                        checkOf(member),
                        answers(List.of("living-alone"), "\"valueBoolean\": true") + ", "
                                + "{\"name\": \"fact\", \"part\": [{\"name\": \"code\", \"valueCoding\": {\"code\":"
                                + " \"living-alone\"}}, {\"name\": \"value\", \"valueBoolean\": false},"
                                + " {\"name\": \"date\", \"valueDate\": \"2026-03-01\"}]}")
                .statusCode(422)
                .body("issue[0].details.text", containsString("true and false"));
    }

    @Test
    void the_kept_answer_has_it_too_without_the_form() {
        String member = coveredMember();
        episode(
                member,
                "ecm-program-overlap",
                "pace",
                create("Organization", "{\"resourceType\": \"Organization\", \"active\": true, \"name\": \"PACE\"}"));
        String kept = ask(checkOf(member) + "?service=1a")
                .body(SERVICE + ".find{it.name=='decision'}.valueCode", equalTo("not-eligible"))
                .extract()
                .path("parameter.find{it.name=='response'}.valueReference.reference");

        fhir().get("/" + kept)
                .then()
                .body("insurance[0].item[0].benefit.type.text", hasItem("exclusion"))
                .body("contained[0].parameter.find{it.name=='service'}.part.name", hasItem("exclusion"))
                .body("contained[0].parameter.name", not(hasItem("questionnaire")));
    }

    @Test
    void one_member_and_all_services_are_four_statements() {
        String plan = plan();
        String member = member(cin(), "1960-04-01");
        coverage(member, plan, SINCE_2025);
        episode(member, "calaim-program", "ecm", plan);
        String query = checkOf(member) + "?persist=false";
        ask(query).statusCode(200);

        List<String> asked = statements.during(request -> fhir().header("X-Request-ID", request)
                .get(query)
                .then()
                .statusCode(200)
                .body("parameter.findAll{it.name=='service'}", hasSize(25))
                .body(FORM, notNullValue()));
        assertThat(asked).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void the_order_of_evidence_stays_the_same() {
        String member = coveredMember();
        for (int i = 0; i < 6; i++) {
            episode(member, "ecm-program-overlap", "mssp", plan());
        }
        List<String> first = evidence(member);
        assertThat(first).hasSize(6);
        assertThat(evidence(member)).containsExactlyElementsOf(first).isSorted();
    }

    private List<String> evidence(String member) {
        return ask(checkOf(member) + "?service=1a&persist=false")
                .extract()
                .path(SERVICE
                        + ".find{it.name=='exclusion'}.part.findAll{it.name=='evidence'}.valueReference.reference");
    }

    private String episode(String member, String system, String code, String organization) {
        return create("EpisodeOfCare", """
                {"resourceType": "EpisodeOfCare", "status": "active", "patient": {"reference": "Patient/%s"},
                 "type": [{"coding": [{"system": "%sCodeSystem/%s", "code": "%s"}]}],
                 "managingOrganization": {"reference": "Organization/%s"}, "period": {"start": "2025-06-01"}}
                """.formatted(member, BASE, system, code, organization));
    }

    private static String answers(List<String> facts, String value) {
        return "{\"name\": \"answers\", \"resource\": " + filled(facts, value) + "}";
    }

    private static String filled(List<String> facts, String value) {
        return """
                {"resourceType": "QuestionnaireResponse", "status": "completed", "authored": "2026-03-01",
                 "questionnaire": "%sQuestionnaire/eligibility-facts", "item": [%s]}
                """.formatted(
                        BASE,
                        facts.stream()
                                .map(fact -> "{\"linkId\": \"" + fact + "\", \"answer\": [{" + value + "}]}")
                                .collect(Collectors.joining(",")));
    }

    private static String part(String name, String part) {
        return SERVICE + ".find{it.name=='" + name + "'}.part.find{it.name=='" + part + "'}";
    }

    private static String limit(String rule, String part) {
        return SERVICE + ".find{it.name=='limit' && it.part.find{it.name=='rule'}.valueCoding.code=='" + rule
                + "'}.part.find{it.name=='" + part + "'}";
    }
}
