package org.calaimfhir.server.eligibility;

import java.util.Optional;
import org.calaimfhir.terminology.criteria.Service;

/**
 * What the tables say about deciding on one service.
 *
 * @param published the criteria one by one; empty when the tables have none for the service
 * @param criteria the fact that attests the criteria as a whole
 * @param authorization {@code required} when the plan has to authorize it first; empty when the tables do not say
 * @param rule canonical with version of the library that publishes the criteria, or else of the code system
 */
record ServiceRules(
        Optional<Service> published, KnownFact criteria, Optional<String> authorization, Optional<String> rule) {}
