package org.calaimfhir.server.directory;

import java.time.LocalDate;
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
        return catalog.find(serviceCode).flatMap(service -> offers(planId, service, county, date));
    }

    private Optional<Boolean> offers(String planId, CalaimService service, Coding county, LocalDate date) {
        if (!service.inForce(date)) {
            return Optional.of(false);
        }
        if (service.isEcm()) {
            return availability.available(service.code(), county, date);
        }
        if (service.isMandatory(date)) {
            return Optional.of(true);
        }
        return planId == null || county == null || !county.hasCode()
                ? Optional.empty()
                : elections.elected(planId, service, county.getCode(), date);
    }
}
