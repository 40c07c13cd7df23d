package org.calaimfhir.server.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.coverage.CoverageOnDate.State;
import org.calaimfhir.server.coverage.MediCalMarks.Kind;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.StoreQuery;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.Extension;

/** Members' enrolment in Medi-Cal managed care plans, by the day of a request or service and never by today. */
public final class Enrolments {

    private static final String COUNTY = Canonicals.structureDefinition("county-of-responsibility");

    private static final Comparator<Coverage> LATEST_LAST = Comparator.<Coverage, LocalDate>comparing(
                    coverage -> PeriodDays.of(coverage.getPeriod()).first().orElse(LocalDate.MIN))
            .thenComparing(coverage -> String.valueOf(coverage.getIdElement().getIdPart()));

    private final FhirStore store;
    private final MediCalMarks marks;

    Enrolments(FhirStore store, MediCalMarks marks) {
        this.store = store;
        this.marks = marks;
    }

    /** What the stored coverages of a member say about a day. */
    public CoverageOnDate of(String patientId, LocalDate date) {
        return decide(store.search(Coverage.class, StoreQuery.where("beneficiary", "Patient/" + patientId)), date);
    }

    /** Whether a coverage says that it is no enrolment in Medi-Cal managed care, such as Medicare. */
    public boolean isOther(Coverage coverage) {
        return marks.of(coverage) == Kind.OTHER;
    }

    /**
     * What some coverages of one person, of whatever kind, say about a day. Only enrolments count; a coverage that does
     * not tell what it is leaves the matter open.
     */
    public CoverageOnDate decide(List<Coverage> coverages, LocalDate date) {
        CoverageOnDate told = amongEnrolments(only(Kind.MEDI_CAL, coverages), date);
        boolean open = told.state() == State.NOT_IN_FORCE
                && with(CoverageStatus.ACTIVE, only(Kind.NOT_TOLD, coverages)).stream()
                        .anyMatch(
                                coverage -> PeriodDays.of(coverage.getPeriod()).mayHold(date));
        return open ? CoverageOnDate.without(State.UNKNOWN) : told;
    }

    private List<Coverage> only(Kind kind, List<Coverage> coverages) {
        return coverages.stream().filter(coverage -> marks.of(coverage) == kind).toList();
    }

    /**
     * What some enrolments of one person say about a day. A coverage is in force when it is active and its period holds
     * the day, both ends included. When several are, the one that started last wins: it is the latest thing a plan
     * said. Drafts and entries made in error say nothing; an active coverage whose first day is not known leaves the
     * matter open.
     */
    public static CoverageOnDate amongEnrolments(List<Coverage> coverages, LocalDate date) {
        List<Coverage> active = with(CoverageStatus.ACTIVE, coverages);
        return active.stream()
                .filter(coverage -> PeriodDays.of(coverage.getPeriod()).hold(date))
                .max(LATEST_LAST)
                .map(Enrolments::inForce)
                .orElseGet(() -> CoverageOnDate.without(withoutAnyInForce(active, coverages, date)));
    }

    private static State withoutAnyInForce(List<Coverage> active, List<Coverage> all, LocalDate date) {
        boolean open = active.stream()
                .anyMatch(coverage -> PeriodDays.of(coverage.getPeriod()).mayHold(date));
        boolean nothingStated =
                active.isEmpty() && with(CoverageStatus.CANCELLED, all).isEmpty();
        return open || nothingStated ? State.UNKNOWN : State.NOT_IN_FORCE;
    }

    private static List<Coverage> with(CoverageStatus status, List<Coverage> coverages) {
        return coverages.stream()
                .filter(coverage -> coverage.getStatus() == status)
                .toList();
    }

    private static CoverageOnDate inForce(Coverage coverage) {
        Extension county = coverage.getExtensionByUrl(COUNTY);
        return new CoverageOnDate(
                State.IN_FORCE,
                coverage,
                coverage.getPayorFirstRep(),
                county != null && county.getValue() instanceof Coding coding ? coding : null);
    }
}
