package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.directory.ServiceCatalog;

/**
 * A question about many members, in a form that a job can keep.
 *
 * @param list {@code Group/id}, or {@code Organization/id} of a plan: all its members
 * @param today the day in California on which it was asked
 * @param services codes
 * @param address that it was sent to
 */
record ReachRequest(String list, LocalDate today, LocalDate date, List<String> services, String address) {

    static final String GROUP = "Group/";
    static final String PLAN = "Organization/";

    ReachRequest {
        services = List.copyOf(services);
    }

    static ReachRequest of(String list, EligibilityRequest request, String address) {
        return new ReachRequest(
                list,
                request.today(),
                request.date(),
                request.services().stream().map(CalaimService::code).toList(),
                address);
    }

    EligibilityRequest asked(ServiceCatalog catalog) {
        return EligibilityRequest.ofMany(
                today,
                date,
                services.stream().flatMap(code -> catalog.find(code).stream()).toList());
    }

    boolean isOfPlan() {
        return list.startsWith(PLAN);
    }
}
