package org.calaimfhir.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.coverage.CoverageOnDate.State.IN_FORCE;
import static org.calaimfhir.server.coverage.CoverageOnDate.State.NOT_IN_FORCE;
import static org.calaimfhir.server.coverage.CoverageOnDate.State.UNKNOWN;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.List;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.CodeableConcept;
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
    private static final Enrolments ENROLMENTS =
            new Enrolments(null, MediCalMarks.load(FhirPackage.load(FhirContext.forR4Cached())));

    @Test
    void an_active_coverage_with_the_day_in_its_period_names_plan_and_county() {
        Coverage coverage = coverage(CoverageStatus.ACTIVE, "2026-01-01", null);
        coverage.addExtension(
                Canonicals.structureDefinition("county-of-responsibility"),
                new Coding(Canonicals.codeSystem("county"), "07", null));

        CoverageOnDate found = ENROLMENTS.decide(List.of(coverage), DATE);

        assertThat(found.state()).isEqualTo(IN_FORCE);
        assertThat(found.coverage()).isSameAs(coverage);
        assertThat(found.plan().getReference()).isEqualTo("Organization/plan");
        assertThat(found.county().getCode()).isEqualTo("07");
    }

    @Test
    void a_coverage_without_county_is_in_force_all_the_same() {
        CoverageOnDate found = ENROLMENTS.decide(List.of(coverage(CoverageStatus.ACTIVE, "2026-01-01", null)), DATE);

        assertThat(found.state()).isEqualTo(IN_FORCE);
        assertThat(found.county()).isNull();
    }

    @Test
    void of_several_in_force_the_one_that_started_last_wins() {
        Coverage former = coverage(CoverageStatus.ACTIVE, "2025-01-01", null);
        Coverage present = coverage(CoverageStatus.ACTIVE, "2026-02-01", null);
        Coverage coming = coverage(CoverageStatus.ACTIVE, "2026-04-01", null);

        assertThat(ENROLMENTS.decide(List.of(former, present, coming), DATE).coverage())
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

    @Test
    void medicare_never_wins_over_medi_cal_and_says_nothing_alone() {
        Coverage mediCal = coverage(CoverageStatus.ACTIVE, "2025-01-01", null);
        Coverage medicare = coverage(CoverageStatus.ACTIVE, "2026-02-01", null).setType(paidBy("111"));

        assertThat(ENROLMENTS.decide(List.of(mediCal, medicare), DATE).coverage())
                .isSameAs(mediCal);
        assertThat(state(medicare)).isEqualTo(UNKNOWN);
        assertThat(state(medicare, coverage(CoverageStatus.CANCELLED, "2025-01-01", null)))
                .isEqualTo(NOT_IN_FORCE);
    }

    @Test
    void a_coverage_that_does_not_tell_what_it_is_leaves_it_open() {
        Coverage ended = coverage(CoverageStatus.ACTIVE, "2025-01-01", "2025-12-31");
        Coverage untold = coverage(CoverageStatus.ACTIVE, "2026-01-01", null).setType(null);

        assertThat(state(untold)).isEqualTo(UNKNOWN);
        assertThat(state(ended, untold)).isEqualTo(UNKNOWN);
        assertThat(state(ended, untold.setStatus(CoverageStatus.CANCELLED))).isEqualTo(NOT_IN_FORCE);
    }

    private static CodeableConcept paidBy(String code) {
        return new CodeableConcept(new Coding("https://nahdo.org/sopt", code, null));
    }

    private static CoverageOnDate.State state(Coverage... coverages) {
        return ENROLMENTS.decide(List.of(coverages), DATE).state();
    }

    private static Coverage coverage(CoverageStatus status, String start, String end) {
        Coverage coverage =
                new Coverage().setStatus(status).setType(paidBy("211")).addPayor(new Reference("Organization/plan"));
        if (start != null) {
            coverage.getPeriod().setStartElement(new DateTimeType(start));
        }
        if (end != null) {
            coverage.getPeriod().setEndElement(new DateTimeType(end));
        }
        return coverage;
    }
}
