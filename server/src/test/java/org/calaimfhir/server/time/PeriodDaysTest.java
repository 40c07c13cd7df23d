package org.calaimfhir.server.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-06-30, 2025-01-01, true",
        "2025-01-01, 2025-06-30, 2025-06-30, true",
        "2025-01-01, 2025-06-30, 2024-12-31, false",
        "2025-01-01, 2025-06-30, 2025-07-01, false",
        "2025-01-01,           , 2099-12-31, true",
        "2025,       2025,       2025-12-31, true",
        "2025-02,    2025-02,    2025-02-28, true",
        "2025-02,    2025-02,    2025-03-01, false",
        "2025-01-01, 2025-06-30T23:59:59-07:00, 2025-06-30, true",
        "2025-01-01, 2025-06-30T23:59:59Z,      2025-07-01, false",
        "          , 2025-06-30, 2025-06-30, false"
    })
    void a_period_holds_the_days_between_its_ends(String start, String end, LocalDate date, boolean held) {
        assertThat(PeriodDays.of(period(start, end)).hold(date)).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({
        ",           2025-06-30, 2025-06-30, true",
        ",           2025-06-30, 2025-07-01, false",
        ",                     , 2025-07-01, true",
        "2025-01-01, 2025-06-30, 2025-03-01, true",
        "2025-01-01, 2025-06-30, 2024-03-01, false"
    })
    void without_a_first_day_it_may_hold_every_day_until_the_last(
            String start, String end, LocalDate date, boolean possible) {
        assertThat(PeriodDays.of(period(start, end)).mayHold(date)).isEqualTo(possible);
    }

    @Test
    void a_date_that_only_says_why_it_has_no_value_is_no_known_day() {
        DateType absent = new DateType();
        absent.addExtension("urn:absent", new CodeType("unknown"));

        assertThat(PeriodDays.of(absent).first()).isEmpty();
        assertThat(PeriodDays.of(absent).hasEnd()).isFalse();
        assertThat(PeriodDays.of(new DateType("2026")).hasEnd()).isTrue();
    }

    private static Period period(String start, String end) {
        Period period = new Period();
        if (start != null) {
            period.setStartElement(new DateTimeType(start));
        }
        if (end != null) {
            period.setEndElement(new DateTimeType(end));
        }
        return period;
    }
}
