package org.calaimfhir.server.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;

/** From when a population of focus may get ECM, by the county's wave: a benefit of every plan, so no plan is asked. */
final class PopulationAvailability {

    private static final String EVERY_WAVE = "all";

    private final ProgramTable availability;
    private final ProgramTable counties;

    private PopulationAvailability(ProgramTable availability, ProgramTable counties) {
        this.availability = availability;
        this.counties = counties;
    }

    static PopulationAvailability of(ProgramTables tables) {
        return new PopulationAvailability(tables.get("ecm-population-availability"), tables.get("county"));
    }

    LocalDate firstDay(String population) {
        return rows(population).map(Row::from).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    LocalDate lastDay(String population) {
        return rows(population).map(Row::to).max(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    }

    /**
     * Whether the population may get ECM there on that day.
     *
     * @param county null when not known
     * @return empty when the answer hangs on something that is not known: the county's wave, or the member's age group
     */
    Optional<Boolean> available(String population, Coding county, LocalDate date) {
        Set<Boolean> answers = waves(county)
                .flatMap(wave -> ageGroups(population).stream().map(age -> available(population, wave, age, date)))
                .collect(Collectors.toSet());
        return answers.size() == 1 ? Optional.of(answers.iterator().next()) : Optional.empty();
    }

    private boolean available(String population, String wave, String ageGroup, LocalDate date) {
        return rows(population)
                .filter(row -> row.get("age_group").equals(ageGroup))
                .filter(row -> Set.of(wave, EVERY_WAVE).contains(row.get("county_wave")))
                .anyMatch(row -> !date.isBefore(row.from()) && !date.isAfter(row.to()));
    }

    private List<String> ageGroups(String population) {
        return rows(population).map(row -> row.get("age_group")).distinct().toList();
    }

    private Stream<String> waves(Coding county) {
        Optional<Row> known = county == null ? Optional.empty() : counties.row("code", county.getCode());
        return known.map(row -> Stream.of(row.get("ecm_go_live"))).orElseGet(() -> counties.rows().stream()
                .map(row -> row.get("ecm_go_live"))
                .distinct());
    }

    private Stream<Row> rows(String population) {
        return availability.rows().stream().filter(row -> row.get("population").equals(population));
    }
}
