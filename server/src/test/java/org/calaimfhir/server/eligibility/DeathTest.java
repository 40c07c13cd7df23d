package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which day on somebody is dead. */
class DeathTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-01-10, 2026-01-09, false",
        "2026-01-10, 2026-01-10, false",
        "2026-01-10, 2026-01-11, true",
        "2026-01-10T23:30:00-08:00, 2026-01-11, true",
        "2026-01, 2026-01-31, false",
        "2026-01, 2026-02-01, true",
        "2025, 2025-12-31, false",
        "2025, 2026-01-01, true",
        // Whoever is told to have died is dead today, however vague the day is.
        "2026, 2026-02-28, false",
        "2026, 2026-03-01, true",
        "2026-03-01, 2026-03-01, true",
        "2026-03-01, 2026-03-02, true",
        // A day to come cannot be known, also where a day as late is asked about.
        "2026-03-02, 2026-03-01, false",
        "2026-03-02, 2026-02-28, false",
        "2026-03-02, 2026-03-02, false",
        "2026-03-02, 2026-03-05, false",
        "2026-04, 2026-03-31, false",
        "2027, 2026-03-01, false",
        "9999-01-01, 2026-03-01, false"
    })
    void the_day_after_the_last_that_the_death_may_have_been(String day, LocalDate asked, boolean dead) {
        assertThat(isDead(new DateTimeType(day), asked)).isEqualTo(dead);
    }

    @Test
    void a_death_of_no_day_holds_from_today_on() {
        assertThat(isDead(new BooleanType(true), TODAY.minusDays(1))).isFalse();
        assertThat(isDead(new BooleanType(true), TODAY)).isTrue();
        assertThat(isDead(new BooleanType(false), TODAY)).isFalse();
        assertThat(isDead(null, TODAY)).isFalse();
    }

    private static boolean isDead(Type told, LocalDate asked) {
        return Death.of(List.of(new Patient().setDeceased(told)), asked, TODAY).isPresent();
    }
}
