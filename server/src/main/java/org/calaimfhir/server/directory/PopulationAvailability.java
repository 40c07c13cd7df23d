package org.calaimfhir.server.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.time.PeriodDays;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;

/** From when a population of focus may get ECM, by the county's wave: a benefit of every plan, so no plan is asked. */
final class PopulationAvailability {

    private static final String EVERY_WAVE = "all";

    private final ProgramTable availability;
    private final ProgramTable counties;
    private final List<Integer> adultFrom;

    private PopulationAvailability(ProgramTable availability, ProgramTable counties, List<Integer> adultFrom) {
        this.availability = availability;
        this.adultFrom = adultFrom;
        this.counties = counties;
    }

    static PopulationAvailability of(ProgramTables tables) {
        return new PopulationAvailability(
                tables.get("ecm-population-availability"),
                tables.get("county"),
                tables.get("ecm-population-of-focus").rows().stream()
                        .flatMap(row -> row.find("adult_from_age").stream())
                        .map(Integer::valueOf)
                        .distinct()
                        .toList());
    }

    LocalDate firstDay(String population) {
        return rows(population).map(Row::from).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    LocalDate lastDay(String population) {
        return rows(population).map(Row::to).max(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    }

    /** The age group in which somebody is by every population's age; empty when the date of birth does not settle it. */
    Optional<String> ageGroup(DateType birthDate, LocalDate date) {
        if (!birthDate.hasValue()) {
            return Optional.empty();
        }
        PeriodDays born = PeriodDays.of(birthDate);
        if (adultFrom.stream().noneMatch(age -> born.last().isAfter(date.minusYears(age)))) {
            return Optional.of("adult");
        }
        boolean child =
                adultFrom.stream().allMatch(age -> born.first().orElseThrow().isAfter(date.minusYears(age)));
        return child ? Optional.of("child") : Optional.empty();
    }

    /**
     * Whether the population may get ECM there on that day.
     *
     * @param county null when not known
     * @param ageGroup of the member; one for which the population has no rows says nothing
     * @return empty when the answer hangs on something that is not known: the county's wave, or the member's age group
     */
    Optional<Boolean> available(String population, Coding county, LocalDate date, Optional<String> ageGroup) {
        Set<Boolean> answers = waves(county)
                .flatMap(wave ->
                        ageGroups(population, ageGroup).stream().map(age -> available(population, wave, age, date)))
                .collect(Collectors.toSet());
        return answers.size() == 1 ? Optional.of(answers.iterator().next()) : Optional.empty();
    }

    private boolean available(String population, String wave, String ageGroup, LocalDate date) {
        return rows(population)
                .filter(row -> row.get("age_group").equals(ageGroup))
                .filter(row -> Set.of(wave, EVERY_WAVE).contains(row.get("county_wave")))
                .anyMatch(row -> !date.isBefore(row.from()) && !date.isAfter(row.to()));
    }

    private List<String> ageGroups(String population, Optional<String> ageGroup) {
        List<String> all =
                rows(population).map(row -> row.get("age_group")).distinct().toList();
        return ageGroup.filter(all::contains).map(List::of).orElse(all);
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
