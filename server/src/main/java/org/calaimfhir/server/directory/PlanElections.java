package org.calaimfhir.server.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.StoreQuery;
import org.calaimfhir.server.time.PeriodDays;
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

    /**
     * Whether a plan elected services in a county on a day, in one search.
     *
     * @return by code of service; without an entry where no election of that plan, county and service is known
     */
    Map<String, Boolean> elected(String planId, List<CalaimService> services, String county, LocalDate date) {
        List<InsurancePlan> elections = electionsOf(planId, services);
        Set<String> places = elections.isEmpty() ? Set.of() : placesOf(county);
        List<InsurancePlan> there = elections.stream()
                .filter(election -> isStated(election) && covers(election, places))
                .toList();
        Map<String, Boolean> elected = new HashMap<>();
        for (CalaimService service : services) {
            decide(there.stream().filter(election -> isOf(election, service)).toList(), date)
                    .ifPresent(answer -> elected.put(service.code(), answer));
        }
        return elected;
    }

    /** A search that may have been cut off is done again, service by service: a lost election would read as unknown. */
    private List<InsurancePlan> electionsOf(String planId, List<CalaimService> services) {
        if (services.isEmpty()) {
            return List.of();
        }
        String types = services.stream()
                .map(service -> service.system() + "|" + service.code())
                .collect(Collectors.joining(","));
        StoreQuery query = StoreQuery.where("type", types).and("owned-by", "Organization/" + planId);
        List<InsurancePlan> found = store.search(InsurancePlan.class, query);
        if (found.size() < FhirStore.LARGEST_SEARCH || services.size() == 1) {
            return found;
        }
        return services.stream()
                .flatMap(service -> electionsOf(planId, List.of(service)).stream())
                .toList();
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

    private static boolean isOf(InsurancePlan election, CalaimService service) {
        return election.getType().stream().anyMatch(type -> type.getCoding().stream()
                .anyMatch(coding -> service.system().equals(coding.getSystem())
                        && service.code().equals(coding.getCode())));
    }

    private static boolean covers(InsurancePlan election, Set<String> places) {
        return election.getCoverageArea().stream()
                .map(area -> area.getReferenceElement().getIdPart())
                .anyMatch(id -> id != null && places.contains(id));
    }

    private Set<String> placesOf(String county) {
        return store.search(Location.class, StoreQuery.whereToken("identifier", COUNTY, county)).stream()
                .map(location -> location.getIdElement().getIdPart())
                .collect(Collectors.toSet());
    }
}
