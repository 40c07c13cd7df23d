package org.calaimfhir.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.coverage.CoverageOnDate.State.IN_FORCE;
import static org.calaimfhir.server.coverage.CoverageOnDate.State.NOT_IN_FORCE;
import static org.calaimfhir.server.coverage.CoverageOnDate.State.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolmentsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

    @Test
    void an_active_coverage_with_the_day_in_its_period_names_plan_and_county() {
        Coverage coverage = coverage(CoverageStatus.ACTIVE, "2026-01-01", null);
        coverage.addExtension(
                Canonicals.structureDefinition("county-of-responsibility"),
                new Coding(Canonicals.codeSystem("county"), "07", null));

        CoverageOnDate found = Enrolments.decide(List.of(coverage), DATE);

        assertThat(found.state()).isEqualTo(IN_FORCE);
        assertThat(found.coverage()).isSameAs(coverage);
        assertThat(found.plan().getReference()).isEqualTo("Organization/plan");
        assertThat(found.county().getCode()).isEqualTo("07");
    }

    @Test
    void a_coverage_without_county_is_in_force_all_the_same() {
        CoverageOnDate found = Enrolments.decide(List.of(coverage(CoverageStatus.ACTIVE, "2026-01-01", null)), DATE);

        assertThat(found.state()).isEqualTo(IN_FORCE);
        assertThat(found.county()).isNull();
    }

    @Test
    void of_several_in_force_the_one_that_started_last_wins() {
        Coverage former = coverage(CoverageStatus.ACTIVE, "2025-01-01", null);
        Coverage present = coverage(CoverageStatus.ACTIVE, "2026-02-01", null);
        Coverage coming = coverage(CoverageStatus.ACTIVE, "2026-04-01", null);

        assertThat(Enrolments.decide(List.of(former, present, coming), DATE).coverage())
                .isSameAs(present);
    }

    @Test
    void coverages_of_other_days_only_are_not_in_force() {
        Coverage ended = coverage(CoverageStatus.ACTIVE, "2025-01-01", "2026-02-28");
        Coverage coming = coverage(CoverageStatus.ACTIVE, "2026-03-02", null);

        assertThat(state(ended, coming)).isEqualTo(NOT_IN_FORCE);
    }

    @Test
    void a_cancelled_coverage_is_not_in_force() {
        assertThat(state(coverage(CoverageStatus.CANCELLED, "2026-01-01", null)))
                .isEqualTo(NOT_IN_FORCE);
    }

    @Test
    void nothing_known_is_unknown() {
        assertThat(state()).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "ENTEREDINERROR"})
    void a_draft_or_an_error_says_nothing(CoverageStatus status) {
        assertThat(state(coverage(status, "2026-01-01", null))).isEqualTo(UNKNOWN);
    }

    @Test
    void a_coverage_whose_first_day_is_not_known_leaves_it_open() {
        Coverage ended = coverage(CoverageStatus.ACTIVE, "2025-01-01", "2025-12-31");

        assertThat(state(ended, coverage(CoverageStatus.ACTIVE, null, null))).isEqualTo(UNKNOWN);
        assertThat(state(ended, coverage(CoverageStatus.ACTIVE, null, "2026-02-28")))
                .isEqualTo(NOT_IN_FORCE);
    }

    private static CoverageOnDate.State state(Coverage... coverages) {
        return Enrolments.decide(List.of(coverages), DATE).state();
    }

    private static Coverage coverage(CoverageStatus status, String start, String end) {
        Coverage coverage = new Coverage().setStatus(status).addPayor(new Reference("Organization/plan"));
        if (start != null) {
            coverage.getPeriod().setStartElement(new DateTimeType(start));
        }
        if (end != null) {
            coverage.getPeriod().setEndElement(new DateTimeType(end));
        }
        return coverage;
    }
}
