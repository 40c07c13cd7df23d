package org.calaimfhir.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** County 01 went live with the first wave, 02 with the second. */
class PopulationAvailabilityTest {

    private final PopulationAvailability availability = PopulationAvailability.of(ProgramTables.packaged());

    @ParameterizedTest
    @CsvSource({
        "1a, 01, 2022-01-01, true",
        "1a, 02, 2022-01-01, false",
        "1a, 02, 2022-07-01, true",
        "1a,   , 2022-07-01, true",
        "5,  02, 2022-12-31, false",
        "5,  02, 2023-01-01, true",
        "9,    , 2026-01-01, true",
        "9,    , 2023-12-31, false"
    })
    void a_population_is_available_from_the_day_of_the_countys_wave(
            String population, String county, LocalDate date, boolean available) {
        assertThat(availability.available(population, coding(county), date)).contains(available);
    }

    @ParameterizedTest
    @CsvSource({"1a,   , 2022-03-01", "1a, 99, 2022-03-01", "2,  01, 2022-12-01"})
    void what_hangs_on_an_unknown_county_or_age_group_stays_unknown(String population, String county, LocalDate date) {
        assertThat(availability.available(population, coding(county), date)).isEmpty();
    }

    private static Coding coding(String county) {
        return county == null ? null : new Coding().setCode(county);
    }
}
