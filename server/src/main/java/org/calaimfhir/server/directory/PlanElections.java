package org.calaimfhir.server.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.InsurancePlan;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;

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
     * Whether a plan elected services in a county on a day, by two statements.
     *
     * @return by code of service; without an entry where no election of that plan, county and service is known
     */
    Map<String, Boolean> elected(String planId, List<CalaimService> services, String county, LocalDate date) {
        List<InsurancePlan> stated = services.isEmpty() ? List.of() : electionsOf(planId);
        Set<String> places = placesOf(stated, county);
        List<InsurancePlan> there =
                stated.stream().filter(election -> covers(election, places)).toList();
        Map<String, Boolean> elected = new HashMap<>();
        for (CalaimService service : services) {
            decide(there.stream().filter(election -> isOf(election, service)).toList(), date)
                    .ifPresent(answer -> elected.put(service.code(), answer));
        }
        return elected;
    }

    private List<InsurancePlan> electionsOf(String planId) {
        String plan = "Organization/" + planId;
        return store.readWithReferring(Organization.class, planId, Set.of("InsurancePlan")).stream()
                .filter(InsurancePlan.class::isInstance)
                .map(InsurancePlan.class::cast)
                .filter(election -> plan.equals(election.getOwnedBy().getReference()) && isStated(election))
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
        PeriodDays days = PeriodDays.of(election.getPeriod());
        return (election.getStatus() == PublicationStatus.ACTIVE || days.hasEnd()) && days.mayHold(date);
    }

    private static boolean isOf(InsurancePlan election, CalaimService service) {
        return election.getType().stream().anyMatch(type -> type.getCoding().stream()
                .anyMatch(coding -> service.system().equals(coding.getSystem())
                        && service.code().equals(coding.getCode())));
    }

    private static boolean covers(InsurancePlan election, Set<String> places) {
        return areas(election).anyMatch(places::contains);
    }

    private static Stream<String> areas(InsurancePlan election) {
        return election.getCoverageArea().stream()
                .map(area -> area.getReferenceElement().getIdPart())
                .filter(Objects::nonNull);
    }

    /** Those among the places of elections that are the county. */
    private Set<String> placesOf(List<InsurancePlan> elections, String county) {
        Set<String> ids = elections.stream().flatMap(PlanElections::areas).collect(Collectors.toSet());
        return store.readAll(Location.class, ids).stream()
                .filter(location -> location.getIdentifier().stream()
                        .anyMatch(identifier ->
                                COUNTY.equals(identifier.getSystem()) && county.equals(identifier.getValue())))
                .map(location -> location.getIdElement().getIdPart())
                .collect(Collectors.toSet());
    }
}
