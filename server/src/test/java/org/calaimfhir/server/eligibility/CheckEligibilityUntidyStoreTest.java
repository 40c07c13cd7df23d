package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members whose stored records contradict themselves, go round in circles or are very long. */
class CheckEligibilityUntidyStoreTest extends EligibilityServerTest {

    private static final String DAY = "2026-03-01";
    private static final String STREET = "116";
    private static final String SHELTER = "101";
    private static final int MANY = 10_000;
    private static final int AT_ONCE = 500;

    private String person() {
        return member(cin(), "1960-04-01");
    }

    private JsonPath answer(String member) {
        return ask(checkOf(member) + "?persist=false&date=" + DAY)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Decision and open questions of each service: all that a stored resource may change. */
    private Map<String, Object> outcome(String member) {
        List<Map<String, Object>> services = answer(member).getList("parameter.findAll{it.name=='service'}");
        Map<String, Object> outcome = new LinkedHashMap<>();
        for (Map<String, Object> service : services) {
            JsonPath one = new JsonPath(new ObjectMapper().valueToTree(service).toString());
            outcome.put(
                    one.getString("part.find{it.name=='service'}.valueCoding.code"),
                    List.of(
                            one.getString("part.find{it.name=='decision'}.valueCode"),
                            one.getList(
                                    "part.findAll{it.name=='criterion'}.part.flatten()"
                                            + ".findAll{it.name=='missing'}.part.flatten().findAll{it.name=='fact'}.valueCoding.code")));
        }
        return outcome;
    }

    private void livesIn(String member, String situation, String elements) {
        create("Observation", """
                {"resourceType": "Observation", "subject": {"reference": "Patient/%s"}, %s,
                 "code": {"coding": [{"system": "http://loinc.org", "code": "71802-3"}]},
                 "valueCodeableConcept": {"coding": [{"system": "https://calaimfhir.org/fhir/CodeSystem/hud-living-situation",
                   "code": "%s"}]}}
                """.formatted(member, elements, situation));
    }

    private static String finalOf(String day) {
        return "\"status\": \"final\", \"effectiveDateTime\": \"" + day + "\"";
    }

    private static String problem(String member, String code, String elements) {
        return """
                {"resourceType": "Condition", "subject": {"reference": "Patient/%s"}, %s
                 "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                   "code": "active"}]},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "%s"}]}}
                """.formatted(member, elements, code);
    }

    @Test
    void what_is_stored_and_understood_decides() {
        String sleepsOutside = person();
        livesIn(sleepsOutside, STREET, finalOf(DAY));

        assertThat(outcome(sleepsOutside)).isNotEqualTo(outcome(person()));
    }

    @Test
    void two_living_situations_on_one_day_decide_nothing() {
        String both = person();
        livesIn(both, STREET, finalOf(DAY));
        livesIn(both, SHELTER, finalOf(DAY));

        assertThat(decisions(both)).isEqualTo(decisions(person()));
    }

    private Map<String, Object> decisions(String member) {
        return outcome(member).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((List<?>) entry.getValue()).get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\": \"final\", \"effectiveDateTime\": \"2026-03-02\"",
                "\"status\": \"final\", \"effectiveDateTime\": \"2999-01-01\"",
                "\"status\": \"entered-in-error\", \"effectiveDateTime\": \"2026-02-28\"",
                "\"status\": \"cancelled\", \"effectiveDateTime\": \"2026-02-28\"",
                "\"status\": \"final\", \"effectiveDateTime\": \"2026\""
            })
    void a_stored_living_situation_that_does_not_count_decides_nothing(String elements) {
        String member = person();
        livesIn(member, STREET, elements);

        assertThat(outcome(member)).isEqualTo(outcome(person()));
    }

    @Test
    void what_is_stored_and_may_mean_something_else_is_no_evidence() {
        String modifier = "\"modifierExtension\": [{\"url\": \"http://example.org/not\", \"valueBoolean\": true}]";
        String member = person();
        create("Condition", problem(member, "Z59.02", modifier + ","));
        livesIn(member, STREET, finalOf(DAY) + ", " + modifier);
        create("Coverage", """
                {"resourceType": "Coverage", "status": "active", %s, "beneficiary": {"reference": "Patient/%s"},
                 "type": {"coding": [{"system": "https://nahdo.org/sopt", "code": "211"}]},
                 "payor": [{"display": "A plan"}], "period": {"start": "2020-01-01"}}
                """.formatted(modifier, member));

        assertThat(outcome(member)).isEqualTo(outcome(person()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuted", "entered-in-error"})
    void a_stored_problem_that_was_taken_back_decides_nothing(String verification) {
        String member = person();
        create(
                "Condition",
                problem(member, "Z59.02", """
                "verificationStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                  "code": "%s"}]},""".formatted(verification))
                        .replace(verification.equals("entered-in-error") ? """
                 "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                   "code": "active"}]},
                """ : "\0", ""));

        assertThat(outcome(member)).isEqualTo(outcome(person()));
    }

    @Test
    void stored_references_that_go_round_end() {
        String member = person();
        String text = """
                {"resourceType": "Observation", "status": "final", "code": {"text": "x"}, "id": "%s",
                 "subject": {"reference": "Patient/%s"}, "hasMember": [{"reference": "Observation/%s"}],
                 "derivedFrom": [{"reference": "Observation/%s"}]}""";
        String first = create(
                "Observation",
                "{\"resourceType\": \"Observation\", \"status\": \"final\", \"code\": {\"text\": \"x\"},"
                        + " \"subject\": {\"reference\": \"Patient/" + member + "\"}}");
        String second = create("Observation", text.formatted("x", member, first, first));
        fhir().body(text.formatted(first, member, second, first))
                .put("/Observation/" + first)
                .then()
                .statusCode(200);

        assertThat(outcome(member)).isEqualTo(outcome(person()));
    }

    @Test
    void whom_a_member_is_linked_to_is_somebody_else() {
        String one = person();
        String other = person();
        String link = """
                {"resourceType": "Patient", "id": "%s", "birthDate": "%s",
                 "link": [{"other": {"reference": "Patient/%s"}, "type": "seealso"}]}""";
        fhir().body(link.formatted(one, "1960-04-01", other))
                .put("/Patient/" + one)
                .then()
                .statusCode(200);
        fhir().body(link.formatted(other, "2015-04-01", one))
                .put("/Patient/" + other)
                .then()
                .statusCode(200);
        livesIn(other, STREET, finalOf(DAY));

        assertThat(outcome(one)).isEqualTo(outcome(person()));
    }

    @Test
    void ten_thousand_stored_problems_hide_nothing_and_decide_nothing() {
        String member = person();
        livesIn(member, STREET, finalOf(DAY));
        String few = person();
        livesIn(few, STREET, finalOf(DAY));
        List<String> problems = new ArrayList<>();
        for (int first = 0; first < MANY; first += AT_ONCE) {
            problems.addAll(transaction(IntStream.range(first, first + AT_ONCE)
                    .mapToObj(number -> "{\"request\": {\"method\": \"POST\", \"url\": \"Condition\"}, \"resource\": "
                            + problem(member, "M" + number, "") + "}")));
        }
        try {
            assertThat(outcome(member)).isEqualTo(outcome(few));
        } finally {
            // Other tests look at the first pages of all conditions.
            for (int first = 0; first < MANY; first += AT_ONCE) {
                transaction(problems.subList(first, first + AT_ONCE).stream()
                        .map("{\"request\": {\"method\": \"DELETE\", \"url\": \"%s\"}}"::formatted));
            }
        }
    }

    /** @return the addresses of what was created, without versions */
    private List<String> transaction(Stream<String> entries) {
        return fhir()
                .body("{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": ["
                        + entries.collect(Collectors.joining(",")) + "]}")
                .post("/")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("entry.response.location", String.class)
                .stream()
                .filter(Objects::nonNull)
                .map(location -> location.replaceAll("/_history/.*", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"date=1066-10-14", "date=2999-01-01", "date=1960-03-31"})
    void a_day_on_which_nothing_can_be_asked_is_refused(String query) {
        ask(checkOf(person()) + "?" + query).statusCode(422).body("resourceType", equalTo("OperationOutcome"));
    }
}
