package org.calaimfhir.ig.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.profiles.BuildFailure;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is packed, and what a mistake leads to. */
class LogicTest {

    @TempDir
    Path folder;

    @Test
    void every_service_has_a_library_with_cql_and_elm_and_names_what_it_includes() {
        assertThat(Packed.LIBRARIES.values())
                .filteredOn(library -> library.hasUseContext())
                .hasSize(ProgramTable.load("ecm-population-of-focus").rows().size()
                        + ProgramTable.load("community-support").rows().size());
        assertThat(Packed.LIBRARIES.values()).allSatisfy(library -> {
            assertThat(library.getContent())
                    .extracting(content -> content.getContentType())
                    .containsExactly("text/cql", "application/elm+json");
            assertThat(library.getRelatedArtifact())
                    .extracting(artifact -> artifact.getResource())
                    .allMatch(address -> Packed.LIBRARIES.values().stream()
                            .anyMatch(other -> address.equals(other.getUrl() + "|" + other.getVersion())));
            assertThat(library.getDescription()).isNotBlank();
        });
    }

    @Test
    void a_service_is_effective_from_the_first_to_the_last_day_on_which_it_can_be_decided() {
        Map<String, String> firstDays = ProgramTable.load("community-support-criterion").rows().stream()
                .filter(row -> row.find("parent").isEmpty() && row.get("role").equals("definition"))
                .collect(Collectors.toMap(
                        row -> row.get("service"),
                        row -> row.find("effective_from").orElse(""),
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
        assertThat(firstDays.values()).anyMatch(day -> !day.isEmpty());
        Packed.LIBRARIES.values().stream()
                .filter(library -> library.hasUseContext())
                .forEach(library -> {
                    String code = library.getUseContextFirstRep()
                            .getValueCodeableConcept()
                            .getCodingFirstRep()
                            .getCode();
                    if (firstDays.containsKey(code)) {
                        String start =
                                library.getEffectivePeriod().getStartElement().getValueAsString();
                        assertThat(start == null ? "" : start).as(code).isEqualTo(firstDays.get(code));
                    }
                });
    }

    @Test
    void a_population_is_effective_from_the_first_day_on_which_anybody_gets_it() {
        ProgramTable.load("ecm-population-of-focus").rows().forEach(population -> assertThat(Packed.LIBRARIES
                        .get("Population" + population.get("code"))
                        .getEffectivePeriod()
                        .getStartElement()
                        .getValueAsString())
                .isEqualTo(ProgramTable.load("ecm-population-availability").rows().stream()
                        .filter(row -> row.get("population").equals(population.get("code")))
                        .map(row -> row.get("effective_from"))
                        .min(String::compareTo)
                        .orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "Population1a, '', unknown",
        "Population1a, covered sopt|211 from 2025-01-01, met",
        "Population1a, fact medi-cal-managed-care-coverage yes, met",
        "Population1a, fact medi-cal-managed-care-coverage no, not-met",
        "Population1a, covered sopt|211 from 2025-01-01; fact in-pace yes, not-met",
        "Population1a, covered sopt|211 from 2025-01-01; fact in-pace yes on 2026-01-01, met",
        "Population1a, covered sopt|211 from 2025-01-01; episode ecm-program-overlap|hospice from 2026-01-01, not-met",
        "Population1a, covered sopt|211 from 2025-01-01; fact in-mssp yes, met",
        "DayHabilitation, covered sopt|211 from 2025-01-01; fact in-pace yes, met",
        "DayHabilitation, '', unknown"
    })
    void a_plan_applies_to_whom_the_check_calls_eligible(String service, String record, String expect) {
        String version = Packed.LIBRARIES.get(service).getVersion();
        PlanDefinition plan = Logic.plans(List.copyOf(Packed.LIBRARIES.values()), ProgramTables.packaged()).stream()
                .filter(each -> each.getName().equals(service))
                .findFirst()
                .orElseThrow();
        String includes = plan.getLibrary().stream()
                .map(library ->
                        library.getValue().replaceFirst(".*/(\\w+)\\|.*", "include $1 version '" + version + "'\n"))
                .collect(Collectors.joining());
        String applies = plan.getActionFirstRep().getCondition().stream()
                .map(condition -> "(" + condition.getExpression().getExpression() + ")")
                .collect(Collectors.joining(" and "));
        List<CqlSource> sources = new ArrayList<>();
        Packed.content("text/cql").forEach((name, cql) -> sources.add(CqlSource.shared(name, name, "", name, cql)));
        sources.add(CqlSource.shared(
                "Plan",
                "Plan",
                "",
                "Plan",
                "library Plan version '" + version + "'\nusing FHIR version '4.0.1'\n" + includes
                        + "context Patient\ndefine \"Applies\":\n  " + applies + "\n"));
        StockEngine engine =
                new StockEngine(Packed.content("application/elm+json").values());
        engine.put(new Translation(sources).elm().get("Plan"));
        assertThat(new DecisionRow(
                                "",
                                "Plan.Applies",
                                LocalDate.parse("2026-03-02"),
                                "born 1980-01-01; status 101 on 2026-03-01; fact complex-need yes; " + record,
                                expect,
                                "")
                        .complaint(engine))
                .isEmpty();
    }

    @Test
    void a_mistake_in_cql_is_told_with_file_and_line() {
        CqlSource wrong = CqlSource.shared(
                "Wrong",
                "Wrong",
                "",
                "ig/input/cql/Wrong.cql",
                "library Wrong version '1'\nusing FHIR version '4.0.1'\ncontext Patient\ndefine \"A\":\n  \"B\"\n");
        assertThatThrownBy(() -> Logic.libraries(List.of(wrong), "1"))
                .isInstanceOf(BuildFailure.class)
                .hasMessageContaining("ig/input/cql/Wrong.cql:5: ");
    }

    @Test
    void one_more_community_support_needs_rows_only() throws Exception {
        rows("community-support", "code", "moving-help", "dhcs_name", "Moving Help", "summary", "Help to move");
        rows(
                "community-support-criterion",
                "service",
                "moving-help",
                "criterion_id",
                "MOVE",
                "logic",
                "all-of",
                "text",
                "All",
                "role",
                "definition");
        rows(
                "community-support-criterion",
                "service",
                "moving-help",
                "criterion_id",
                "MOVE-1",
                "parent",
                "MOVE",
                "logic",
                "leaf",
                "text",
                "Moves",
                "role",
                "definition");
        rows(
                "community-support-criterion",
                "service",
                "moving-help",
                "criterion_id",
                "MOVE-X",
                "parent",
                "MOVE",
                "logic",
                "not",
                "text",
                "Has help",
                "role",
                "exclusion");
        rows("eligibility-fact", "code", "moves", "question", "Moves?", "value_type", "boolean");
        rows("eligibility-fact", "code", "has-help", "question", "Has help?", "value_type", "boolean");
        rows("eligibility-fact", "code", "criteria-moving-help", "question", "All?", "service", "moving-help");
        rows("criterion-fact", "criterion", "MOVE-1", "fact", "moves", "role", "decides");
        rows("criterion-fact", "criterion", "MOVE-X", "fact", "has-help", "role", "decides");
        List<CqlSource> sources = Logic.sources(
                ProgramTables.packaged().replacedBy(folder),
                Path.of(""),
                Packed.LIBRARIES.values().iterator().next().getVersion());
        StockEngine engine = new StockEngine(Logic.libraries(sources, "1").stream()
                .map(library -> new String(library.getContent().get(1).getData(), StandardCharsets.UTF_8))
                .toList());
        assertThat(new DecisionRow(
                                "",
                                "MovingHelp.Eligible",
                                LocalDate.parse("2026-03-02"),
                                "fact moves yes; fact has-help no",
                                "met",
                                "")
                        .complaint(engine))
                .isEmpty();
        assertThat(new DecisionRow(
                                "",
                                "MovingHelp.Eligible",
                                LocalDate.parse("2026-03-02"),
                                "fact moves yes; fact has-help yes",
                                "not-met",
                                "")
                        .complaint(engine))
                .isEmpty();
    }

    private void rows(String table, String... cells) throws Exception {
        List<String> columns = ProgramTable.load(table).columns();
        Path file = folder.resolve(table + ".csv");
        if (Files.notExists(file)) {
            Files.writeString(file, String.join(",", columns) + "\n");
        }
        String row = columns.stream()
                .map(column -> Stream.iterate(0, i -> i < cells.length, i -> i + 2)
                        .filter(i -> cells[i].equals(column))
                        .map(i -> cells[i + 1])
                        .findFirst()
                        .orElse(column.equals("source") ? "made up" : column.equals("confidence") ? "ours" : ""))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        Files.writeString(file, Files.readString(file) + row + "\n");
    }
}
