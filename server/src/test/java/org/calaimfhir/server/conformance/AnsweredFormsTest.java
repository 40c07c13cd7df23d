package org.calaimfhir.server.conformance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers are held against the form that they name. */
class AnsweredFormsTest extends ServerTest {

    private static final String RISK = "https://calaimfhir.org/fhir/Questionnaire/homelessness-risk-assessment";

    private String patient;

    @BeforeEach
    void somebody() {
        patient = "Patient/"
                + fhir().body("{\"resourceType\": \"Patient\", \"birthDate\": \"1971-05-05\"}")
                        .post("/Patient")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void a_question_that_the_form_does_not_ask_is_refused() {
        answered(RISK, "2026-03-16", "no-such-question")
                .statusCode(422)
                .body("issue.details.text", hasItem(containsString("no-such-question")));
    }

    @Test
    void a_form_of_somebody_else_is_kept_without_that_check() {
        answered("https://clinic.example.org/Questionnaire/intake", "2026-03-16", "no-such-question")
                .statusCode(201);
    }

    @Test
    void an_hour_that_no_day_has_is_refused() {
        answered(RISK, "2026-01-15T25:00:00Z", "situation").statusCode(400);
    }

    private ValidatableResponse answered(String form, String authored, String question) {
        return fhir().body("""
                        {"resourceType": "QuestionnaireResponse", "questionnaire": "%s", "status": "completed",
                         "subject": {"reference": "%s"}, "authored": "%s",
                         "item": [{"linkId": "%s", "answer": [{"valueString": "yes"}]}]}
                        """.formatted(form, patient, authored, question))
                .post("/QuestionnaireResponse")
                .then();
    }
}
