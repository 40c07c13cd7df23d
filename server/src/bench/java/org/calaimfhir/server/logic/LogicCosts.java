package org.calaimfhir.server.logic;

import ca.uhn.fhir.context.FhirContext;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a member's answers cost: 25 made-up services of 9 defines each, over resources in memory, by the closures and by
 * the stock engine called the fastest way it offers, in turn in one process. Prints a table.
 */
public final class LogicCosts {

    private static final int SERVICES = 25;
    private static final int MEMBERS = 200;
    private static final int WARM = 400;
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-01T09:30:00-08:00");

    /** Calls whose results nobody uses could be left out by the compiler. */
    private static volatile Object last;

    private LogicCosts() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        List<String> elm = Translated.texts(
                IntStream.range(0, SERVICES).mapToObj(LogicCosts::service).toList());
        TestCodes codes = new TestCodes();
        long began = System.nanoTime();
        CompiledLogic logic = CompiledLogic.of(elm, codes, FhirContext.forR4Cached());
        System.out.printf(Locale.ROOT, "ELM read and compiled in %.0f ms%n", (System.nanoTime() - began) / 1e6);
        StockEngine engine = new StockEngine(elm, codes);
        System.out.println("| resources | closures p50 ms | engine p50 ms | ratio |");
        System.out.println("| ---: | ---: | ---: | ---: |");
        for (int resources : new int[] {60, 200}) {
            List<List<Resource>> members = members(resources);
            Consumer<List<Resource>> closures = member -> {
                LogicEvaluation evaluation = logic.over(member, Map.of(), NOW);
                for (int i = 0; i < SERVICES; i++) {
                    for (String define : logic.defines("Service" + i)) {
                        last = evaluation.value("Service" + i, define);
                    }
                }
            };
            Consumer<List<Resource>> stock = member -> last = engine.all(member, NOW);
            warm(members, closures);
            warm(members, stock);
            double ours = p50(members, closures);
            double theirs = p50(members, stock);
            System.out.printf(Locale.ROOT, "| %d | %.2f | %.2f | %.1f |%n", resources, ours, theirs, theirs / ours);
        }
    }

    private static List<List<Resource>> members(int resources) {
        UntidyMembers members = new UntidyMembers(resources);
        List<List<Resource>> all = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            all.add(members.member(resources));
        }
        return all;
    }

    private static void warm(List<List<Resource>> members, Consumer<List<Resource>> answer) {
        for (int i = 0; i < WARM; i++) {
            answer.accept(members.get(i % members.size()));
        }
    }

    private static double p50(List<List<Resource>> members, Consumer<List<Resource>> answer) {
        List<Long> nanos = new ArrayList<>();
        for (List<Resource> member : members) {
            long began = System.nanoTime();
            answer.accept(member);
            nanos.add(System.nanoTime() - began);
        }
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    private static String service(int number) {
        return """
                library Service%1$d version '1'
                using FHIR version '4.0.1'
                valueset "Chronic": 'urn:test:vs:chronic'
                codesystem "Observations": 'urn:test:observations'
                code "Found": 'o%2$d' from "Observations"
                parameter "Asked Date" Date default Today()
                context Patient
                define "Age": AgeInYearsAt("Asked Date") >= %3$d
                define "Condition": exists ([Condition: "Chronic"] C
                  where exists (C.clinicalStatus.coding K where K.code.value = 'active')
                    and (C.onset as FHIR.dateTime).value on or before Now())
                define "Visits": Count([Encounter: class in "Chronic"] E
                  where E.status.value = 'finished'
                    and E.period.start.value in day of Interval[Now() - %3$d months, Now()]) >= 2
                define "Latest": Last([Observation: "Found"] O
                  where O.status.value in { 'final', 'amended' } sort by issued.value)
                define "Heavy": ("Latest".value as FHIR.Quantity).value.value > %3$d.5
                define "Said": ("Latest".value as FHIR.boolean).value
                define "Social": Count(({ "Heavy", "Said", "Condition" }) F where F is true) >= 2
                define "Excluded": exists ([Condition] C where C.recordedDate.value after Now())
                define "Eligible": "Age" and ("Condition" or "Visits" or "Social") and "Excluded" is not true
                """.formatted(number, 1 + number % 8, 6 + number);
    }
}
