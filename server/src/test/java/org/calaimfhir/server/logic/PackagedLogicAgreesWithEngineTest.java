package org.calaimfhir.server.logic;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.execution.EvaluationResults;
import org.opencds.cqf.cql.engine.runtime.Date;

/** The stock CQL engine judges the libraries that we publish: every define, of a thousand members. */
class PackagedLogicAgreesWithEngineTest {

    private static final int MEMBERS = 1000;
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final List<Library> libraries =
            FhirPackage.load(FhirContext.forR4Cached()).definitions(Library.class).stream()
                    .filter(library -> !elm(library).isEmpty())
                    .toList();
    private final List<String> elm =
            libraries.stream().flatMap(library -> elm(library).stream()).toList();
    private final TestCodes codes = new TestCodes();
    private final CompiledLogic ours = CompiledLogic.of(elm, codes, FhirContext.forR4Cached());
    private final StockEngine engine = new StockEngine(elm, codes);

    private final Map<String, String> differences = new HashMap<>();
    private final Set<String> decided = new HashSet<>();
    private int answers;
    private int onlyOurs;

    @Test
    void closures_say_what_the_engine_says_of_every_criterion() {
        ProgrammeMembers members = new ProgrammeMembers(20261126);
        for (int i = 0; i < MEMBERS; i++) {
            LocalDate asked = members.day();
            compare(members.member(asked, 5 + i % 40), asked);
        }
        System.out.println("logic: " + answers + " answers of " + MEMBERS + " members judged, " + differences.size()
                + " defines differ, " + onlyOurs + " answered where the engine fails");
        assertThat(differences).isEmpty();
        assertThat(decided).as("services with what came out for somebody").hasSizeGreaterThan(25);
    }

    private void compare(List<Resource> member, LocalDate asked) {
        ZonedDateTime now = asked.atTime(12, 0).atZone(CALIFORNIA);
        Map<String, Object> given = Map.of("Asked Date", new Date(asked));
        LogicEvaluation evaluation = ours.over(member, given, now);
        EvaluationResults all = engine.all(member, given, now);
        for (Library library : libraries) {
            String name = library.getName();
            EvaluationResult whole = engine.result(all, name);
            Map<String, Object> theirs =
                    whole == null ? engine.answers(name, ours.defines(name), member, given, now) : new HashMap<>();
            for (String define : ours.defines(name)) {
                compare(
                        name,
                        define,
                        evaluation,
                        whole == null ? theirs.get(define) : whole.get(define).getValue());
            }
        }
    }

    /** The engine evaluates both sides of an or, and fails where we need not look. */
    private void compare(String library, String define, LogicEvaluation evaluation, Object theirs) {
        answers++;
        Object found;
        try {
            found = evaluation.value(library, define);
        } catch (LogicFailure e) {
            found = StockEngine.FAILED;
        }
        if (theirs == StockEngine.FAILED && found != StockEngine.FAILED) {
            onlyOurs++;
        } else if (!Written.of(found).equals(Written.of(theirs))) {
            differences.putIfAbsent(library + "." + define, Written.of(found) + ", engine " + Written.of(theirs));
        }
        if (define.equals("Eligible") && found instanceof Boolean eligible) {
            decided.add(library + eligible);
        }
    }

    private static List<String> elm(Library library) {
        return library.getContent().stream()
                .filter(content -> "application/elm+json".equals(content.getContentType()))
                .map(Attachment::getData)
                .map(data -> new String(data, StandardCharsets.UTF_8))
                .toList();
    }
}
