package org.calaimfhir.server.eligibility;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers that come with a question are those of the person asked about, whole, and to the form that was asked. */
class AnswersOfTheMemberTest extends EligibilityServerTest {

    private static final String ANSWERS = "Parameters.parameter.where(name='answers').resource";
    private static final String DECISION =
            "parameter.find{it.name=='service'}.part.find{it.name=='decision'}.valueCode";
    private static final String CIN = "https://calaimfhir.org/fhir/sid/medi-cal-cin";

    private final String cin = cin();
    private String member;

    @BeforeEach
    void make() {
        member = member(cin, "1960-04-01");
        coverage(member, plan(), SINCE_2025);
    }

    @Test
    void those_of_another_person_are_refused() {
        String other = member(cin(), "1970-01-01");

        refused(sent(subject("Patient/" + other)), 422, ANSWERS + ".subject");
        refused(sent(subject("Group/" + member)), 422, ANSWERS + ".subject");
        refused(
                sent("\"subject\": {\"identifier\": {\"system\": \"" + CIN + "\", \"value\": \"" + cin() + "\"}}"),
                422,
                ANSWERS + ".subject");
    }

    @Test
    void the_member_may_be_named_in_any_way_or_not_at_all() {
        for (String named : new String[] {
            "\"language\": \"en\"",
            subject("Patient/" + member),
            subject("Patient/" + member + "/_history/1"),
            subject("https://ehr.example.org/fhir/Patient/" + member),
            "\"subject\": {\"display\": \"the member\"}",
            "\"subject\": {\"identifier\": {\"system\": \"" + CIN + "\", \"value\": \"" + cin + "\"}}",
            "\"subject\": {\"identifier\": {\"value\": \"123\"}}",
            "\"subject\": {\"identifier\": {\"system\": \"urn:oid:1.2\", \"value\": \"123\"}}"
        }) {
            sent(named).statusCode(200).body(DECISION, equalTo("eligible"));
        }
    }

    @Test
    void about_a_person_in_a_record_they_are_those_of_that_person() {
        askRecord(subject("urn:uuid:p")).statusCode(200).body(DECISION, equalTo("needs-information"));
        refused(askRecord(subject("urn:uuid:q")), 422, ANSWERS + ".subject");
        refused(askRecord(subject("Patient/q")), 422, ANSWERS + ".subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-progress", "entered-in-error", "stopped"})
    void those_that_nobody_stands_by_are_refused(String status) {
        refused(
                send(checkOf(member), service("respite") + "," + answers("").replace("completed", status)),
                422,
                ANSWERS + ".status");
    }

    @Test
    void those_to_another_form_are_refused_and_those_to_any_version_of_ours_are_not() {
        refused(
                sent("\"questionnaire\": \"https://forms.example.org/Questionnaire/x\""),
                422,
                ANSWERS + ".questionnaire");
        sent("\"questionnaire\": \"https://calaimfhir.org/fhir/Questionnaire/eligibility-facts|0.1.0\"")
                .statusCode(200)
                .body(DECISION, equalTo("eligible"));
    }

    private ValidatableResponse sent(String elements) {
        return send(checkOf(member), service("respite") + "," + answers(elements + ","));
    }

    private ValidatableResponse askRecord(String elements) {
        return send("/Patient/$check-eligibility", service("respite") + "," + answers(elements + ",") + """
                        , {"name": "record", "resource": {"resourceType": "Bundle", "type": "collection", "entry": [
                          {"fullUrl": "urn:uuid:p", "resource": {"resourceType": "Patient", "birthDate": "1960-04-01"}}]}}
                        """);
    }

    private static String subject(String reference) {
        return "\"subject\": {\"reference\": \"" + reference + "\"}";
    }

    private static String answers(String elements) {
        return """
                {"name": "answers", "resource": {"resourceType": "QuestionnaireResponse", "status": "completed", %s
                 "item": [{"linkId": "criteria-respite", "answer": [{"valueBoolean": true}]}]}}
                """.formatted(elements);
    }
}
