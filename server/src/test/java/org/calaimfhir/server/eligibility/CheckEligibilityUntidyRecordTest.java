package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as other systems send them: what cannot be understood decides nothing, for or against anybody. */
class CheckEligibilityUntidyRecordTest extends SentRecordServerTest {

    private static final int MANY = 10_000;
    private static final String UNKNOWN_EXTENSION =
            "{\"extension\": [{\"url\": \"http://hl7.org/fhir/StructureDefinition/data-absent-reason\","
                    + " \"valueCode\": \"unknown\"}]}";

    @Test
    void what_can_be_understood_decides() {
        assertThat(missing(answer(status(STREET, DAY)))).isNotEqualTo(missing(answer()));
        assertThat(missing(answer(status(STREET, DAY)))).doesNotContain("place-not-for-sleeping");
    }

    @Test
    void two_living_situations_on_one_day_leave_both_open() {
        JsonPath answer = answer(status(STREET, DAY), status(SHELTER, DAY));

        assertThat(decisions(answer)).isEqualTo(decisions(answer()));
        assertThat(missing(answer)).contains("place-not-for-sleeping", "living-in-shelter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // of a day that has not come
                "\"status\": \"final\", \"effectiveDateTime\": \"2026-03-02\"",
                "\"status\": \"final\", \"effectiveDateTime\": \"2999-01-01\"",
                // taken back, or not said yet
                "\"status\": \"entered-in-error\", \"effectiveDateTime\": \"2026-02-28\"",
                "\"status\": \"cancelled\", \"effectiveDateTime\": \"2026-02-28\"",
                "\"status\": \"registered\", \"effectiveDateTime\": \"2026-02-28\"",
                // of no day, or of one too vague to be before the day asked about
                "\"status\": \"final\"",
                "\"status\": \"final\", \"effectiveDateTime\": \"2026\"",
                "\"status\": \"final\", \"effectiveDateTime\": \"2026-03\"",
                "\"status\": \"final\", \"_effectiveDateTime\": " + UNKNOWN_EXTENSION,
                "\"_status\": " + UNKNOWN_EXTENSION + ", \"effectiveDateTime\": \"2026-02-28\""
            })
    void a_living_situation_that_does_not_count_decides_nothing(String elements) {
        assertThat(outcome(answer(statusWith(elements, coded(STREET))))).isEqualTo(outcome(answer()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"dataAbsentReason\": {\"coding\": [{\"code\": \"unknown\"}]}",
                "\"_valueString\": " + UNKNOWN_EXTENSION,
                "\"valueBoolean\": true",
                "\"valueCodeableConcept\": {\"text\": \"on the street\"}",
                "\"valueCodeableConcept\": {\"coding\": [{\"system\": \"http://example.org\", \"code\": \"116\"}]}"
            })
    void a_living_situation_that_says_nothing_decides_nothing(String value) {
        String elements = "\"status\": \"final\", \"effectiveDateTime\": \"2026-02-28\"";

        assertThat(decisions(answer(statusWith(elements, value)))).isEqualTo(decisions(answer()));
    }

    @Test
    void one_coding_of_several_suffices() {
        String several = coded(STREET)
                .replace("\"coding\": [", "\"coding\": [{\"system\": \"http://example.org\", \"code\": \"x\"}, ");

        assertThat(outcome(
                        answer(statusWith("\"status\": \"final\", \"effectiveDateTime\": \"" + DAY + "\"", several))))
                .isEqualTo(outcome(answer(status(STREET, DAY))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuted", "entered-in-error"})
    void a_problem_that_was_taken_back_decides_nothing(String verification) {
        String problem = problem("Z59.02", """
            "verificationStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-ver-status",
              "code": "%s"}]}\
            """.formatted(verification));

        assertThat(outcome(answer(problem))).isEqualTo(outcome(answer()));
    }

    @Test
    void periods_that_end_before_they_start_harm_nobody() {
        String backward = "{\"start\": \"2026-02-10\", \"end\": \"2026-02-01\"}";

        assertThat(decisions(answer(
                        visit("e1", "\"period\": " + backward),
                        problem("Z59.02", "\"onsetPeriod\": " + backward + ", \"abatementPeriod\": " + backward))))
                .isEqualTo(decisions(answer()));
    }

    @Test
    void a_visit_counts_once_however_often_the_record_holds_it() {
        String period = "\"period\": {\"start\": \"2026-01-0%s\", \"end\": \"2026-01-0%s\"}";
        String same = visit("e", "\"id\": \"same\", " + period.formatted(1, 1));
        String withoutAddress = same.replace("\"fullUrl\": \"urn:uuid:e\", ", "");
        String otherMeta = same.replace("\"id\": \"same\"", "\"id\": \"same\", \"meta\": {\"versionId\": \"2\"}");
        String[] five = IntStream.rangeClosed(1, 5)
                .mapToObj(day -> visit("e" + day, period.formatted(day, day)))
                .toArray(String[]::new);

        assertThat(outcome(answer(same, same, withoutAddress, withoutAddress, otherMeta)))
                .isEqualTo(outcome(answer(same)));
        assertThat(outcome(answer(five))).isNotEqualTo(outcome(answer(same)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"fullUrl\": \"urn:uuid:e%s\", ", ""})
    void so_it_does_by_its_identifier_where_no_resource_has_an_id(String address) {
        String[] same = new String[3];
        String[] different = new String[3];
        for (int i = 0; i < same.length; i++) {
            String stay = "{" + address.formatted(i) + "\"resource\": " + """
                {"resourceType": "Encounter", "status": "finished", "subject": {"reference": "urn:uuid:p"},
                 "identifier": [{"system": "urn:visits", "value": "%s"}],
                 "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP"},
                 "period": {"start": "2026-01-01", "end": "2026-01-04"}}}\
                """;
            same[i] = stay.formatted("v");
            different[i] = stay.formatted("v" + i);
        }

        assertThat(results(answer(same), "2A-IP")).containsOnly("unknown");
        assertThat(results(answer(different), "2A-IP")).containsOnly("met");
    }

    @Test
    void two_of_one_id_that_say_different_things_are_refused() {
        String first = visit("e", "\"id\": \"same\", \"period\": {\"start\": \"2026-01-01\"}");
        String second = visit("e2", "\"id\": \"same\", \"period\": {\"start\": \"2026-01-02\"}");

        refused(sent(first, second), 422, "Parameters.parameter.where(name='record').resource.entry");
        refused(
                sent(first, second.replace("urn:uuid:e2", "urn:uuid:e").replace("\"same\"", "\"other\"")),
                422,
                "Parameters.parameter.where(name='record').resource.entry");
        sent(
                        first.replace("urn:uuid:e", "https://one.example.org/Encounter/same"),
                        second.replace("urn:uuid:e2", "https://two.example.org/Encounter/same"))
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"modifierExtension\": [{\"url\": \"http://example.org/not\", \"valueBoolean\": true}]",
                "\"implicitRules\": \"http://example.org/rules\"",
                "\"stage\": [{\"modifierExtension\": [{\"url\": \"http://example.org/not\", \"valueBoolean\": true}],"
                        + " \"summary\": {\"text\": \"x\"}}]"
            })
    void what_may_mean_something_else_is_no_evidence(String elements) {
        assertThat(outcome(answer(problem("Z59.02", elements)))).isEqualTo(outcome(answer()));
        assertThat(outcome(answer(problem("Z59.02", "\"id\": \"plain\"")))).isNotEqualTo(outcome(answer()));
    }

    @Test
    void references_that_go_round_end() {
        String around = """
            {"fullUrl": "urn:uuid:o%s", "resource": {"resourceType": "Observation", "status": "final",
             "code": {"text": "x"}, "subject": {"reference": "urn:uuid:p"},
             "hasMember": [{"reference": "urn:uuid:o%s"}], "derivedFrom": [{"reference": "urn:uuid:o%s"}]}}\
            """;
        String contained = """
            {"fullUrl": "urn:uuid:k", "resource": {"resourceType": "Observation", "status": "final",
             "contained": [{"resourceType": "Observation", "id": "in", "status": "final", "code": {"text": "x"},
               "hasMember": [{"reference": "#in"}, {"reference": "#"}]}],
             "code": {"text": "x"}, "subject": {"reference": "urn:uuid:p"}, "hasMember": [{"reference": "#in"}]}}\
            """;

        assertThat(outcome(answer(
                        visit("e1", "\"partOf\": {\"reference\": \"urn:uuid:e1\"}"),
                        visit("e2", "\"partOf\": {\"reference\": \"urn:uuid:e3\"}"),
                        visit("e3", "\"partOf\": {\"reference\": \"urn:uuid:e2\"}"),
                        problem("X", "\"evidence\": [{\"detail\": [{\"reference\": \"urn:uuid:X\"}]}]"),
                        around.formatted("1", "2", "1"),
                        around.formatted("2", "1", "2"),
                        contained)))
                .isEqualTo(outcome(answer()));
    }

    @Test
    void ten_thousand_problems_hide_nothing_and_decide_nothing() {
        Stream<String> many = IntStream.range(0, MANY).mapToObj(i -> problem("M" + i, "\"id\": \"c" + i + "\""));

        assertThat(outcome(answer(
                        Stream.concat(many, Stream.of(status(STREET, DAY))).toArray(String[]::new))))
                .isEqualTo(outcome(answer(status(STREET, DAY))));
    }
}
