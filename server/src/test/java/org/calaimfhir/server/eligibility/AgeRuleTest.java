package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.calaimfhir.server.time.PeriodDays;
import org.calaimfhir.terminology.ProgramTable;
import org.hl7.fhir.r4.model.DateType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeRuleTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 1);
    private final ProgramTable populations = ProgramTable.load("ecm-population-of-focus");

    @ParameterizedTest
    @CsvSource({
        "1a, 2005-03-01, true",
        "1a, 2005-03-02, false",
        "5,  1950,       true",
        "6,  2010-05,    false",
        "7,  2005-03-02, true",
        "7,  2005-03-01, false",
        "8,  2006-01-01, true",
        "8,  1999-03-01, false",
        "8,  1950-01-01, false"
    })
    void the_age_group_turns_on_the_birthday(String population, String born, boolean met) {
        assertThat(met(population, born)).contains(met);
    }

    @ParameterizedTest
    @CsvSource({"1a, 2005", "7,  2005-03", "8,  2005-03-01", "8,  1999-03-02"})
    void a_coarse_date_of_birth_or_a_possible_exception_stays_unknown(String population, String born) {
        assertThat(met(population, born)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1b", "2", "3", "4", "9"})
    void a_population_of_every_age_has_no_age_rule(String population) {
        assertThat(rule(population)).isEmpty();
    }

    @Test
    void the_rule_says_its_ages() {
        assertThat(rule("1a").orElseThrow().text()).contains("adult", "21");
        assertThat(rule("8").orElseThrow().text()).contains("younger than 21", "26");
    }

    private Optional<Boolean> met(String population, String born) {
        return rule(population).orElseThrow().met(PeriodDays.of(new DateType(born)), DATE);
    }

    private Optional<AgeRule> rule(String population) {
        return AgeRule.of(populations.row("code", population).orElseThrow());
    }
}
