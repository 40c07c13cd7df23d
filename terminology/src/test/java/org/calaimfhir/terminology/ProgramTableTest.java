package org.calaimfhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.junit.jupiter.api.Test;

class ProgramTableTest {

    @Test
    void a_clock_is_found_by_its_code() {
        Row clock = ProgramTable.load("timeframe").row("code", "auth-routine").orElseThrow();
        assertThat(clock.get("amount")).isEqualTo("5");
        assertThat(clock.get("unit")).isEqualTo("working-day");
    }

    @Test
    void an_unknown_code_has_no_row() {
        assertThat(ProgramTable.load("timeframe").row("code", "no-such-clock")).isEmpty();
    }

    @Test
    void rows_in_force_begin_and_end_with_their_days() {
        ProgramTable elections = ProgramTable.load("elections");
        assertThat(statusOfTransitionalRent(elections, "2025-06-30")).isNull();
        assertThat(statusOfTransitionalRent(elections, "2025-07-01")).isEqualTo("optional");
        assertThat(statusOfTransitionalRent(elections, "2025-12-31")).isEqualTo("optional");
        assertThat(statusOfTransitionalRent(elections, "2026-01-01")).isEqualTo("mandatory");
    }

    private static String statusOfTransitionalRent(ProgramTable elections, String day) {
        return elections.on(LocalDate.parse(day)).stream()
                .filter(row -> row.get("plan").startsWith("*")
                        && row.get("service_code").equals("transitional-rent"))
                .map(row -> row.get("status"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void of_a_table_without_dates_every_row_is_in_force() {
        assertThat(ProgramTable.load("county").on(LocalDate.of(2026, 1, 1))).hasSize(58);
    }

    @Test
    void an_empty_cell_is_text_or_nothing_as_one_asks() {
        Row row = ProgramTable.load("timeframe").row("code", "auth-defer").orElseThrow();
        assertThat(row.get("amount")).isEmpty();
        assertThat(row.find("amount")).isEmpty();
    }

    @Test
    void a_column_that_does_not_exist_is_an_error_with_file_and_line() {
        Row row = ProgramTable.load("county").rows().get(0);
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> row.get("mayor"))
                .withMessage("tables/county.csv:2: there is no column 'mayor'");
    }

    @Test
    void a_table_that_does_not_exist_is_an_error() {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> ProgramTable.load("prices"))
                .withMessage("tables/prices.csv: there is no such table");
    }

    @Test
    void a_value_in_two_rows_has_to_be_asked_for_by_date() {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(
                        () -> ProgramTable.load("ecm-population-availability").row("population", "2"))
                .withMessageContaining("more than one row: ask by date");
    }
}
