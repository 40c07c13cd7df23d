package org.calaimfhir.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;

class ServiceCatalogTest {

    private final ServiceCatalog catalog = ServiceCatalog.of(ProgramTables.packaged());

    @Test
    void every_population_and_support_of_the_tables_is_found_by_code_and_by_coding() {
        assertThat(catalog.all()).hasSizeGreaterThan(20).allSatisfy(service -> {
            assertThat(catalog.find(service.code())).contains(service);
            assertThat(catalog.find(service.coding())).contains(service);
            assertThat(service.display()).isNotBlank();
            assertThat(service.effectiveFrom()).isAfter(LocalDate.MIN);
        });
    }

    @Test
    void a_code_of_the_other_system_is_not_found() {
        Coding swapped = new Coding(Canonicals.codeSystem("community-support"), "1a", null);

        assertThat(catalog.find(swapped)).isEmpty();
        assertThat(catalog.find(new Coding().setCode("1a"))).isPresent();
        assertThat(catalog.find(new Coding())).isEmpty();
    }

    @Test
    void a_service_is_in_force_from_its_first_day() {
        CalaimService rent = catalog.find("transitional-rent").orElseThrow();

        assertThat(catalog.inForce(rent.effectiveFrom())).contains(rent);
        assertThat(catalog.inForce(rent.effectiveFrom().minusDays(1))).doesNotContain(rent);
        assertThat(catalog.inForce(catalog.firstDay())).isNotEmpty();
        assertThat(catalog.inForce(catalog.firstDay().minusDays(1))).isEmpty();
    }

    @Test
    void a_population_is_in_force_from_the_day_it_went_live_anywhere() {
        CalaimService ofLaterCounties = catalog.find("1a").orElseThrow();

        assertThat(ofLaterCounties.isEcm()).isTrue();
        assertThat(ofLaterCounties.effectiveFrom()).isEqualTo(LocalDate.of(2022, 1, 1));
    }
}
