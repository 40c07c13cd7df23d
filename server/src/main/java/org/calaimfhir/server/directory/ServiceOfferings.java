package org.calaimfhir.server.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/** Which plan offers which service, where and when. What nobody told us is unknown, never "no". */
public final class ServiceOfferings {

    private final ServiceCatalog catalog;
    private final PopulationAvailability availability;
    private final PlanElections elections;

    ServiceOfferings(ServiceCatalog catalog, PopulationAvailability availability, PlanElections elections) {
        this.catalog = catalog;
        this.availability = availability;
        this.elections = elections;
    }

    /**
     * Whether a plan offers a service in a county on a day. ECM is a benefit of every plan, from the day its population
     * went live in the county; a Community Support is offered where the plan elected it, or everywhere from the day it
     * became mandatory.
     *
     * @param planId id of the plan's Organization; null when the plan is not known here
     * @param serviceCode a code of the {@link ServiceCatalog}
     * @param county coding of code system {@code county}; null when not known
     * @return empty when not known
     */
    public Optional<Boolean> offers(String planId, String serviceCode, Coding county, LocalDate date) {
        List<CalaimService> services = catalog.find(serviceCode).stream().toList();
        return Optional.ofNullable(offered(planId, services, county, date).get(serviceCode));
    }

    /**
     * The same for several services at once, which costs no more than for one.
     *
     * @return by code of service; without an entry where it is not known
     */
    public Map<String, Boolean> offered(String planId, List<CalaimService> services, Coding county, LocalDate date) {
        Map<String, Boolean> offered = new HashMap<>();
        List<CalaimService> electable = new ArrayList<>();
        for (CalaimService service : services) {
            if (!service.inForce(date)) {
                offered.put(service.code(), false);
            } else if (service.isEcm()) {
                availability
                        .available(service.code(), county, date)
                        .ifPresent(available -> offered.put(service.code(), available));
            } else if (service.isMandatory(date)) {
                offered.put(service.code(), true);
            } else {
                electable.add(service);
            }
        }
        if (planId != null && county != null && county.hasCode()) {
            offered.putAll(elections.elected(planId, electable, county.getCode(), date));
        }
        return offered;
    }
}
