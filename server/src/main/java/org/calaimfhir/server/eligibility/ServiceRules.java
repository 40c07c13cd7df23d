package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;

/**
 * What the tables say about deciding on one service.
 *
 * @param criteria the fact that attests the published criteria as a whole
 * @param authorization {@code required} when the plan has to authorize it first; empty when the tables do not say
 * @param rule canonical with version of the code system that the rules stand in
 */
record ServiceRules(
        Optional<AgeRule> age,
        KnownFact criteria,
        Optional<String> authorization,
        List<String> limits,
        Optional<String> rule) {}
