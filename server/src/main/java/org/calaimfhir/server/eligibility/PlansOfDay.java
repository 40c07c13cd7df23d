package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.directory.Offer;
import org.calaimfhir.server.directory.Plans;
import org.calaimfhir.server.directory.ServiceOfferings;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/** Plans and what they offer on one day, each looked up once however many members ask. For one thread. */
final class PlansOfDay {

    private final Plans plans;
    private final ServiceOfferings offerings;
    private final List<CalaimService> services;
    private final LocalDate date;
    private final Map<List<String>, Optional<Organization>> found = new HashMap<>();
    private final Map<List<String>, Map<String, Offer>> offered = new HashMap<>();
    private final Map<List<String>, Map<String, Offer>> populations = new HashMap<>();

    PlansOfDay(Plans plans, ServiceOfferings offerings, List<CalaimService> services, LocalDate date) {
        this.plans = plans;
        this.offerings = offerings;
        this.services = List.copyOf(services);
        this.date = date;
    }

    Optional<Organization> find(Reference payor) {
        if (payor == null) {
            return plans.find(null);
        }
        List<String> key = List.of(
                String.valueOf(payor.getReference()),
                String.valueOf(payor.getIdentifier().getSystem()),
                String.valueOf(payor.getIdentifier().getValue()));
        return found.computeIfAbsent(key, ignored -> plans.find(payor));
    }

    /**
     * @param birthDate of the member, may be empty: populations began at different times for adults and for children
     * @return by code of service; without an entry when not known
     */
    Map<String, Offer> offered(Optional<Organization> plan, Optional<Coding> county, DateType birthDate) {
        Optional<String> ageGroup = offerings.ageGroup(birthDate, date);
        String countyCode = county.map(Coding::getCode).map(String::valueOf).orElse("");
        Map<String, Offer> both = new HashMap<>(supports(plan, county, countyCode));
        both.putAll(populations.computeIfAbsent(
                List.of(countyCode, ageGroup.orElse("")),
                ignored -> offerings.populations(services, county, date, ageGroup)));
        return both;
    }

    private Map<String, Offer> supports(Optional<Organization> plan, Optional<Coding> county, String countyCode) {
        String planId = plan.map(known -> known.getIdElement().getIdPart()).orElse(null);
        List<String> key = List.of(String.valueOf(planId), countyCode);
        return offered.computeIfAbsent(key, ignored -> offerings.supports(plan, services, county, date));
    }
}
