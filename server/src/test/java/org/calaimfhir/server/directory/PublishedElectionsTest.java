package org.calaimfhir.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Organization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedElectionsTest {

    private static final ProgramTables PACKAGED = ProgramTables.packaged();
    private static final LocalDate DATE = LocalDate.of(2025, 3, 1);
    private static final String ORANGE = "30";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "CalOptima Health,   30, medically-tailored-meals, 2022-07-01, true",
        "CalOptima Health,   30, medically-tailored-meals, 2022-06-30,     ",
        "caloptima health,   30, medically-tailored-meals, 2025-03-01, true",
        "CalOptima Health,   07, medically-tailored-meals, 2025-03-01,     ",
        "CalOptima Health,   99, medically-tailored-meals, 2025-03-01,     ",
        "CalOptima,          30, medically-tailored-meals, 2025-03-01,     ",
        "Some Plan,          07, housing-deposits,         2025-03-01, true",
        "Some Plan,          07, transitional-rent,        2025-08-01,     ",
        "Some Plan,          07, transitional-rent,        2026-01-01, true"
    })
    void a_row_speaks_for_its_plan_county_service_and_days(
            String plan, String county, String service, LocalDate date, Boolean offered) {
        assertThat(said(PACKAGED, named(plan), county, service, date)).isEqualTo(Optional.ofNullable(offered));
    }

    @Test
    void a_plan_is_known_by_a_code_or_an_alias_too() {
        Organization coded = new Organization();
        coded.addIdentifier().setSystem(Canonicals.HEALTH_CARE_PLAN).setValue("506");
        Organization aliased = named("Another");
        aliased.addAlias("CalOptima Health");
        Organization numbered = new Organization();
        numbered.addIdentifier().setSystem(Canonicals.NPI).setValue("506");

        assertThat(said(PACKAGED, coded, ORANGE, "medically-tailored-meals", DATE))
                .contains(true);
        assertThat(said(PACKAGED, aliased, ORANGE, "medically-tailored-meals", DATE))
                .contains(true);
        assertThat(said(PACKAGED, numbered, ORANGE, "medically-tailored-meals", DATE))
                .isEmpty();
    }

    @Test
    void an_operators_row_counts_and_one_about_the_plan_goes_before_one_about_all() throws IOException {
        Files.writeString(
                folder.resolve("elections.csv"),
                String.join(",", ProgramTable.load("elections").columns()) + "\n"
                        + "Our Plan,Orange,housing-deposits,Housing Deposits,not-elected,,,asked them,verified-primary,\n"
                        + "Our Plan,* (all counties),respite,Respite,elected,2025-03-01,2025-03-01,asked,ours,\n");
        ProgramTables replaced = PACKAGED.replacedBy(folder);
        Organization ours = named("Our Plan");

        assertThat(said(replaced, ours, ORANGE, "housing-deposits", DATE)).contains(false);
        assertThat(said(replaced, ours, "07", "housing-deposits", DATE)).contains(true);
        assertThat(said(replaced, named("Theirs"), ORANGE, "housing-deposits", DATE))
                .contains(true);
        assertThat(said(replaced, ours, "07", "respite", DATE)).contains(true);
        assertThat(said(replaced, ours, "07", "respite", DATE.plusDays(1))).isEmpty();
    }

    private static Organization named(String name) {
        return new Organization().setName(name);
    }

    private static Optional<Boolean> said(
            ProgramTables tables, Organization plan, String county, String service, LocalDate date) {
        CalaimService asked = ServiceCatalog.of(tables).find(service).orElseThrow();
        return Optional.ofNullable(PublishedElections.of(tables)
                        .published(plan, List.of(asked), county, date)
                        .get(service))
                .map(Offer::offered);
    }
}
