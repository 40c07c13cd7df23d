package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Questions of which one value at a time is absent: a parameter that has none is refused by its name. */
class AbsentInQuestionTest extends EligibilityServerTest {

    private static final String SUBMIT = "/CoverageEligibilityRequest/$submit";

    @Test
    void a_parameter_without_a_value_is_refused() {
        String member = coveredMember();
        ObjectNode asked = parameters("""
                {"name": "service", "valueCoding": {"system": "https://calaimfhir.org/fhir/CodeSystem/community-support",
                  "code": "respite"}},
                {"name": "date", "valueDate": "2026-03-01"}, {"name": "county", "valueString": "07"},
                {"name": "requester", "valueReference": {"reference": "Organization/%s"}},
                {"name": "persist", "valueBoolean": false},
                {"name": "fact", "part": [{"name": "code", "valueCoding": {"code": "complex-need"}},
                  {"name": "value", "valueBoolean": true}, {"name": "date", "valueDate": "2026-02-01"},
                  {"name": "source", "valueString": "A nurse"}]},
                {"name": "fact", "part": [{"name": "code", "valueCoding": {"code": "pregnancy-ended-on"}},
                  {"name": "value", "valueDate": "2026-01-10"}]},
                {"name": "answers", "resource": {"resourceType": "QuestionnaireResponse", "status": "completed",
                  "authored": "2026-02-02", "questionnaire": "https://calaimfhir.org/fhir/Questionnaire/eligibility-facts",
                  "subject": {"reference": "Patient/%s"}, "item": [
                    {"linkId": "place-not-for-sleeping", "answer": [{"valueBoolean": true}]},
                    {"linkId": "housing-lost-on", "answer": [{"valueDate": "2026-03-20"}]}]}}
                """.formatted(plan(), member));

        sweep(asked, body -> post(checkOf(member), body), 200);
    }

    @Test
    void who_is_asked_about_is_told_or_refused() {
        String cin = cin();
        coverage(member(cin, "1960-04-01"), plan(), SINCE_2025);
        ObjectNode asked = parameters("""
                {"name": "cin", "valueString": "%s"}, {"name": "birthDate", "valueDate": "1960-04-01"},
                {"name": "service", "valueCoding": {"code": "respite"}}, {"name": "persist", "valueBoolean": false}
                """.formatted(cin));

        sweep(asked, body -> post("/Patient/$check-eligibility", body), 200);
    }

    @Test
    void a_question_about_many_too() {
        String list = create("Group", "{\"resourceType\": \"Group\", \"type\": \"person\", \"actual\": true}");
        ObjectNode asked = parameters("""
                {"name": "service", "valueCoding": {"code": "respite"}}, {"name": "date", "valueDate": "2026-03-01"}
                """);

        sweep(
                asked,
                body -> fhir().header("Prefer", "respond-async")
                        .body(body.toString())
                        .post("/Group/" + list + "/$check-eligibility"),
                202);
    }

    @Test
    void a_request_of_the_standard_breaks_nothing() {
        String member = coveredMember();
        ObjectNode asked = (ObjectNode) Absence.tree("""
                {"resourceType": "CoverageEligibilityRequest", "identifier": [{"system": "urn:x", "value": "1"}],
                 "status": "active", "priority": {"coding": [{"code": "normal"}]}, "purpose": ["benefits"],
                 "patient": {"reference": "Patient/%s"}, "servicedPeriod": {"start": "2026-03-01", "end": "2026-03-02"},
                 "created": "2026-03-01", "provider": {"display": "A clinic", "identifier": {"value": "1"}},
                 "insurer": {"reference": "Organization/%s"}, "item": [
                   {"category": {"coding": [{"system": "https://calaimfhir.org/fhir/CodeSystem/calaim-program",
                     "code": "ecm"}]}},
                   {"productOrService": {"coding": [{"code": "respite",
                     "system": "https://calaimfhir.org/fhir/CodeSystem/community-support"}]}}]}
                """.formatted(member, plan()));
        ObjectNode onOneDay = asked.deepCopy();
        onOneDay.remove("servicedPeriod");
        onOneDay.put("servicedDate", "2026-03-01");

        assertThat(post(SUBMIT, asked).statusCode()).isEqualTo(200);
        List<String> broken = new ArrayList<>();
        Stream.concat(
                        Absence.of(asked, JsonPointer.empty()),
                        Absence.explained(onOneDay)
                                .filter(absence -> absence.at().equals("/servicedDate")))
                .forEach(absence -> {
                    Response answer = post(SUBMIT, absence.document());
                    boolean firstDay = absence.at().matches("/servicedDate|/servicedPeriod/start")
                            && absence.kind() == Absence.Kind.EXPLAINED;
                    if (answer.statusCode() >= 500
                            || (firstDay
                                    && !"CoverageEligibilityRequest.serviced"
                                            .equals(answer.path("issue[0].expression[0]")))) {
                        broken.add(absence + ": " + answer.statusCode());
                    }
                });
        assertThat(broken).isEmpty();
    }

    private static ObjectNode parameters(String list) {
        return (ObjectNode) Absence.tree("{\"resourceType\": \"Parameters\", \"parameter\": [" + list + "]}");
    }

    private Response post(String path, ObjectNode body) {
        return fhir().body(body.toString()).post(path);
    }

    /** No parameter may lose its value or name silently. */
    private static void sweep(ObjectNode asked, Function<ObjectNode, Response> ask, int taken) {
        assertThat(ask.apply(asked).statusCode()).isEqualTo(taken);
        List<String> broken = new ArrayList<>();
        Absence.of(asked, JsonPointer.empty()).forEach(absence -> {
            Response answer = ask.apply(absence.document());
            boolean ofParameter = absence.at().matches("/parameter/\\d+(/part/\\d+)?/(name|value\\w+)");
            boolean named = answer.statusCode() == 400 && answer.path("issue[0].expression[0]") != null;
            if (answer.statusCode() >= 500 || (ofParameter && absence.kind() == Absence.Kind.EXPLAINED && !named)) {
                broken.add(absence + ": " + answer.statusCode());
            }
        });
        assertThat(broken).isEmpty();
    }
}
