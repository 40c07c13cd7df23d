package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import org.calaimfhir.server.time.PeriodDays;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * The age group that a population of focus is meant for. Ages are full years.
 *
 * @param adults true for adults only, false for children and youth only
 * @param adultFrom the birthday on which one becomes an adult
 * @param youthUntil the last age at which an exception may still count somebody as youth
 */
record AgeRule(boolean adults, int adultFrom, Optional<Integer> youthUntil) {

    /** From a row of {@code ecm-population-of-focus}; empty when the population is for every age. */
    static Optional<AgeRule> of(Row row) {
        boolean adult = row.get("adult").equals("Y");
        boolean youth = row.get("child_youth").equals("Y");
        return adult == youth
                ? Optional.empty()
                : Optional.of(new AgeRule(
                        adult,
                        Integer.parseInt(row.get("adult_from_age")),
                        row.find("youth_until_age").map(Integer::valueOf)));
    }

    String text() {
        return adults
                ? "Is an adult: " + adultFrom + " years or older"
                : "Is a child or youth: younger than " + adultFrom + " years"
                        + youthUntil
                                .map(age -> ", or up to " + age + " years by the population's exception")
                                .orElse("");
    }

    /**
     * @param born the days that the date of birth may stand for
     * @return empty when the date of birth is too coarse to tell, or an exception may apply that no age shows
     */
    Optional<Boolean> met(PeriodDays born, LocalDate date) {
        Optional<Boolean> adult = reached(adultFrom, born, date);
        if (adults) {
            return adult;
        }
        boolean pastException = youthUntil.isEmpty()
                || reached(youthUntil.get() + 1, born, date).equals(Optional.of(true));
        return adult.filter(isAdult -> !isAdult || pastException).map(isAdult -> !isAdult);
    }

    private static Optional<Boolean> reached(int years, PeriodDays born, LocalDate date) {
        boolean surely = !born.last().plusYears(years).isAfter(date);
        boolean possibly = !born.first().orElseThrow().plusYears(years).isAfter(date);
        return surely == possibly ? Optional.of(surely) : Optional.empty();
    }
}
