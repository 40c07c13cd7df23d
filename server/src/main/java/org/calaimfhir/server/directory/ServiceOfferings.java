package org.calaimfhir.server.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Organization;

/** Which plan offers which service, where and when. What nobody told us is unknown, never "no". */
public final class ServiceOfferings {

    private final PopulationAvailability availability;
    private final PlanElections elections;
    private final PublishedElections published;

    ServiceOfferings(PopulationAvailability availability, PlanElections elections, PublishedElections published) {
        this.availability = availability;
        this.elections = elections;
        this.published = published;
    }

    /**
     * Whether somebody counts as adult or as child, {@code adult} or {@code child} in the programme's tables.
     *
     * @param birthDate may be without a value, or vague
     * @return empty when that does not settle it
     */
    public Optional<String> ageGroup(DateType birthDate, LocalDate date) {
        return availability.ageGroup(birthDate, date);
    }

    /**
     * Which Community Supports a plan offers in a county on a day, which costs no more for several than for one: those
     * that it elected, and everywhere those that became mandatory. What the plan stored here goes before what was
     * published about it.
     *
     * @param plan empty when the plan is not known here
     * @param services of the {@link ServiceCatalog}; populations of focus among them are passed over
     * @param county coding of code system {@code county}; empty when not known
     * @return by code of service; without an entry where it is not known
     */
    public Map<String, Offer> supports(
            Optional<Organization> plan, List<CalaimService> services, Optional<Coding> county, LocalDate date) {
        Map<String, Offer> offered = new HashMap<>();
        List<CalaimService> electable = new ArrayList<>();
        for (CalaimService service : services) {
            if (service.isEcm()) {
                continue;
            }
            if (!service.inForce(date)) {
                offered.put(service.code(), Offer.of(false));
            } else if (service.isMandatory(date)) {
                offered.put(service.code(), Offer.of(true));
            } else {
                electable.add(service);
            }
        }
        plan.ifPresent(known -> county.filter(place -> place.getCode() != null)
                .ifPresent(place -> offered.putAll(elected(known, electable, place.getCode(), date))));
        return offered;
    }

    private Map<String, Offer> elected(Organization plan, List<CalaimService> services, String county, LocalDate date) {
        Map<String, Offer> elected = new HashMap<>(published.published(plan, services, county, date));
        elections
                .elected(plan.getIdElement().getIdPart(), services, county, date)
                .forEach((service, stored) -> elected.put(service, Offer.of(stored)));
        return elected;
    }

    /**
     * Which populations of focus may get ECM in a county on a day: a benefit of every plan, from the day on which the
     * population went live there for adults or for children.
     *
     * @param services Community Supports among them are passed over
     * @param ageGroup as {@link #ageGroup} has it
     * @return by code of service; without an entry where it is not known
     */
    public Map<String, Offer> populations(
            List<CalaimService> services, Optional<Coding> county, LocalDate date, Optional<String> ageGroup) {
        Map<String, Offer> offered = new HashMap<>();
        services.stream().filter(CalaimService::isEcm).forEach(service -> availability
                .available(service.code(), county.orElse(null), date, ageGroup)
                .ifPresent(available -> offered.put(service.code(), Offer.of(available))));
        return offered;
    }
}
