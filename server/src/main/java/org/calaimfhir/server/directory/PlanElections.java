package org.calaimfhir.server.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.server.PeriodDays;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.StoreQuery;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.InsurancePlan;
import org.hl7.fhir.r4.model.Location;

/**
 * The Community Supports that plans elected: one InsurancePlan for each plan, county and service, with the plan as
 * {@code ownedBy}, the service as {@code type}, the days as {@code period}, and in {@code coverageArea} a Location that
 * carries the county's number as identifier.
 */
final class PlanElections {

    private static final String COUNTY = Canonicals.codeSystem("county");

    private final FhirStore store;

    PlanElections(FhirStore store) {
        this.store = store;
    }

    /** @return empty when no election of that plan, county and service is known */
    Optional<Boolean> elected(String planId, CalaimService service, String county, LocalDate date) {
        StoreQuery query = StoreQuery.whereToken("type", service.system(), service.code())
                .and("owned-by", "Organization/" + planId);
        List<InsurancePlan> elections = store.search(InsurancePlan.class, query);
        Set<String> places = elections.isEmpty() ? Set.of() : placesOf(county);
        return decide(
                elections.stream()
                        .filter(election -> isStated(election) && covers(election, places))
                        .toList(),
                date);
    }

    static Optional<Boolean> decide(List<InsurancePlan> elections, LocalDate date) {
        return elections.isEmpty()
                ? Optional.empty()
                : Optional.of(elections.stream().anyMatch(election -> holdsOn(election, date)));
    }

    /** A draft is an intention, and a record without a status says nothing. */
    private static boolean isStated(InsurancePlan election) {
        return election.getStatus() == PublicationStatus.ACTIVE || election.getStatus() == PublicationStatus.RETIRED;
    }

    /**
     * Plans' lists often state no first day: such an election counts as open at its beginning. What was withdrawn was
     * still offered before, if the record says until when.
     */
    private static boolean holdsOn(InsurancePlan election, LocalDate date) {
        boolean standing = election.getStatus() == PublicationStatus.ACTIVE
                || election.getPeriod().hasEnd();
        return standing && PeriodDays.of(election.getPeriod()).mayHold(date);
    }

    private static boolean covers(InsurancePlan election, Set<String> places) {
        return election.getCoverageArea().stream()
                .anyMatch(area -> places.contains(area.getReferenceElement().getIdPart()));
    }

    private Set<String> placesOf(String county) {
        return store.search(Location.class, StoreQuery.whereToken("identifier", COUNTY, county)).stream()
                .map(location -> location.getIdElement().getIdPart())
                .collect(Collectors.toSet());
    }
}
