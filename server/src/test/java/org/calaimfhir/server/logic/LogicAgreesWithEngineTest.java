package org.calaimfhir.server.logic;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencds.cqf.cql.engine.runtime.Date;

/** The stock CQL engine judges: each define, over members with untidy data, says the same or fails in both. */
class LogicAgreesWithEngineTest {

    private static final List<String> ELM = Translated.libraries("JudgedShared", "Judged", "JudgedFaults");
    private static final TestCodes CODES = new TestCodes();
    private static final CompiledLogic LOGIC = CompiledLogic.of(ELM, CODES, FhirContext.forR4Cached());
    private static final StockEngine ENGINE = new StockEngine(ELM, CODES);
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-01T09:30:00-08:00");
    private static final TimeZone ZONE = TimeZone.getDefault();

    @AfterEach
    void putTheZoneBack() {
        TimeZone.setDefault(ZONE);
    }

    @Test
    void closures_say_what_the_engine_says_of_600_members() {
        UntidyMembers members = new UntidyMembers(20260301);
        Map<String, String> differences = new HashMap<>();
        int failures = 0;
        for (int i = 0; i < 600; i++) {
            failures += compare(members.member(i % 30), i % 3 == 0 ? Map.of() : given(), differences);
        }
        assertThat(differences).isEmpty();
        assertThat(failures)
                .as("defines that fail in both, so that failing is judged too")
                .isGreaterThan(100);
    }

    @Test
    void closures_say_what_the_engine_says_in_another_time_zone() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        UntidyMembers members = new UntidyMembers(7);
        Map<String, String> differences = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            compare(members.member(12), given(), differences);
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void every_node_that_is_known_is_judged() {
        String judged = String.join("", ELM);
        assertThat(Makers.known())
                .allSatisfy(node -> assertThat(judged).containsPattern("\"type\"\\s*:\\s*\"" + node + "\""));
    }

    private static Map<String, Object> given() {
        Map<String, Object> given = new HashMap<>();
        given.put("Asked Date", new Date("2025-11-30"));
        given.put("Note", "12");
        given.put("JudgedShared.Factor", 3);
        return given;
    }

    private static int compare(List<Resource> member, Map<String, Object> given, Map<String, String> differences) {
        int failures = 0;
        for (String library : List.of("JudgedShared", "Judged", "JudgedFaults")) {
            List<String> defines = LOGIC.defines(library);
            Map<String, Object> expected = ENGINE.answers(library, defines, member, given, NOW);
            LogicEvaluation evaluation = LOGIC.over(member, given, NOW);
            for (String define : defines) {
                Object ours = ours(evaluation, library, define);
                Object theirs = expected.get(define);
                if (ours == StockEngine.FAILED && theirs == StockEngine.FAILED) {
                    failures++;
                } else if (!Written.of(ours).equals(Written.of(theirs))) {
                    differences.putIfAbsent(
                            library + "." + define, "ours " + Written.of(ours) + ", engine " + Written.of(theirs));
                }
            }
        }
        return failures;
    }

    private static Object ours(LogicEvaluation evaluation, String library, String define) {
        try {
            return evaluation.value(library, define);
        } catch (LogicFailure e) {
            return StockEngine.FAILED;
        }
    }
}
