package org.calaimfhir.server.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What the engine cannot judge: refusal at the start, short cuts, one failing define, threads, the time given. */
class CompiledLogicTest {

    private static final String HEAD =
            "library Small version '1' using FHIR version '4.0.1' valueset \"Known\": 'urn:test:vs:chronic' context Patient ";
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-01T23:30:00-08:00");

    @Test
    void an_unknown_node_stops_the_start_and_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> logic("define \"Odd\": StdDev({ 1.0, 2.0 })"))
                .withMessageContaining("Library Small")
                .withMessageContaining("\"Odd\"")
                .withMessageContaining("StdDev");
    }

    @Test
    void an_unknown_value_set_stops_the_start_and_is_named() {
        String text = HEAD.replace("urn:test:vs:chronic", "urn:nowhere") + "define \"X\": [Condition: \"Known\"]";
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CompiledLogic.of(Translated.texts(List.of(text)), new TestCodes(), FhirContext.forR4Cached()))
                .withMessageContaining("urn:nowhere");
    }

    @Test
    void a_missing_library_stops_the_start_and_is_named() {
        List<String> elm = Translated.libraries("JudgedShared", "Judged");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompiledLogic.of(elm.subList(1, 2), new TestCodes(), FhirContext.forR4Cached()))
                .withMessageContaining("JudgedShared");
    }

    @Test
    void a_failing_define_fails_again_and_spoils_no_other() {
        LogicEvaluation evaluation = logic(
                        "define \"Bad\": Message(true, true, 'x', 'Error', 'x') define \"Uses\": \"Bad\" is null define \"Good\": 1")
                .over(List.of(), Map.of(), NOW);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> evaluation.value("Small", "Uses"))
                    .isInstanceOf(LogicFailure.class)
                    .hasMessageContaining("\"Bad\"");
        }
        assertThat(evaluation.value("Small", "Good")).isEqualTo(1);
    }

    @Test
    void what_cannot_change_the_answer_is_not_evaluated() {
        LogicEvaluation evaluation = logic("define \"Bad\": Message(true, true, 'x', 'Error', 'x') "
                        + "define \"And\": false and \"Bad\" define \"Or\": true or \"Bad\" "
                        + "define \"Implies\": false implies \"Bad\" define \"Coalesce\": Coalesce(true, \"Bad\")")
                .over(List.of(), Map.of(), NOW);
        assertThat(evaluation.value("Small", "And")).isEqualTo(false);
        assertThat(evaluation.value("Small", "Or")).isEqualTo(true);
        assertThat(evaluation.value("Small", "Implies")).isEqualTo(true);
        assertThat(evaluation.value("Small", "Coalesce")).isEqualTo(true);
    }

    @Test
    void today_is_the_day_where_the_given_time_is() {
        assertThat(logic("define \"Day\": Today()")
                        .over(List.of(), Map.of(), NOW)
                        .value("Small", "Day"))
                .hasToString("2026-03-01");
    }

    @Test
    void units_are_not_converted_and_the_define_fails_instead() {
        LogicEvaluation evaluation = logic("define \"More\": 5 'g' > 500 'mg' define \"Same\": 5 'g' > 4 'g'")
                .over(List.of(), Map.of(), NOW);
        assertThat(evaluation.value("Small", "Same")).isEqualTo(true);
        assertThatThrownBy(() -> evaluation.value("Small", "More")).isInstanceOf(LogicFailure.class);
    }

    @Test
    void many_threads_get_what_one_gets() throws Exception {
        CompiledLogic logic = CompiledLogic.of(
                Translated.libraries("JudgedShared", "Judged"), new TestCodes(), FhirContext.forR4Cached());
        UntidyMembers members = new UntidyMembers(3);
        List<List<Resource>> records =
                IntStream.range(0, 40).mapToObj(i -> members.member(20)).toList();
        List<String> alone = records.stream().map(record -> all(logic, record)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> together = IntStream.range(0, 4)
                    .mapToObj(thread -> threads.submit(() ->
                            records.stream().map(record -> all(logic, record)).toList()))
                    .toList();
            for (Future<List<String>> answers : together) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static CompiledLogic logic(String statements) {
        return CompiledLogic.of(
                Translated.texts(List.of(HEAD + statements)), new TestCodes(), FhirContext.forR4Cached());
    }

    private static String all(CompiledLogic logic, List<Resource> record) {
        LogicEvaluation evaluation = logic.over(record, Map.of(), NOW);
        StringBuilder text = new StringBuilder();
        for (String define : logic.defines("Judged")) {
            try {
                text.append(define).append(evaluation.value("Judged", define));
            } catch (LogicFailure e) {
                text.append(e.getMessage());
            }
        }
        return text.toString();
    }
}
