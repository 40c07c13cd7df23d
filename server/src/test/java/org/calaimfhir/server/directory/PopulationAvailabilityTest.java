package org.calaimfhir.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
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
        assertThat(availability.available(population, coding(county), date, Optional.empty()))
                .contains(available);
    }

    @ParameterizedTest
    @CsvSource({"1a,   , 2022-03-01", "1a, 99, 2022-03-01", "2,  01, 2022-12-01"})
    void what_hangs_on_an_unknown_county_or_age_group_stays_unknown(String population, String county, LocalDate date) {
        assertThat(availability.available(population, coding(county), date, Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2,  01, 2022-12-01, child, false",
        "2,  01, 2022-12-01, adult, true",
        "1b,   , 2023-06-30, child, false",
        "1b,   , 2023-07-01, child, true",
        "9,    , 2024-01-01, child, true",
        "1a, 01, 2022-12-01, child, true"
    })
    void it_began_for_adults_and_for_children_on_days_of_their_own(
            String population, String county, LocalDate date, String ageGroup, boolean available) {
        assertThat(availability.available(population, coding(county), date, Optional.of(ageGroup)))
                .contains(available);
    }

    @ParameterizedTest
    @CsvSource({
        "2005-03-02, 2026-03-02, adult",
        "2005-03-03, 2026-03-02, child",
        "2004-02-29, 2025-02-28, child",
        "2004-02-29, 2025-03-01, adult",
        "2004,       2026-03-02, adult",
        "2005-02,    2026-03-02, adult",
        "2006,       2026-03-02, child",
        "2005,       2026-03-02, ",
        ",           2026-03-02, "
    })
    void the_date_of_birth_tells_the_age_group_where_it_is_exact_enough(String born, LocalDate date, String ageGroup) {
        assertThat(availability.ageGroup(new DateType(born), date)).isEqualTo(Optional.ofNullable(ageGroup));
    }

    private static Coding coding(String county) {
        return county == null ? null : new Coding().setCode(county);
    }
}
