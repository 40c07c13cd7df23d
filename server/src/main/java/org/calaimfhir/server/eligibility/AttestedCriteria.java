package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.criteria.FactLink;
import org.hl7.fhir.r4.model.Coding;

/**
 * Criteria that somebody ticks on a form or gives as the reason of a referral, as facts. One that several facts decide
 * together says nothing here: ticking it does not tell which of them holds.
 */
final class AttestedCriteria {

    private static final Set<String> SYSTEMS =
            Set.of(Canonicals.codeSystem("ecm-criterion"), Canonicals.codeSystem("community-support-criterion"));

    private final Map<String, KnownFact> facts = new HashMap<>();

    AttestedCriteria(ProgramTables tables, KnownFacts known) {
        FactLink.of(tables).forEach((criterion, links) -> {
            List<FactLink> deciding = new ArrayList<>(links);
            deciding.removeIf(FactLink::implies);
            if (deciding.size() == 1) {
                known.find(deciding.get(0).fact())
                        .filter(fact -> !fact.isDay())
                        .ifPresent(fact -> facts.put(criterion, fact));
            }
        });
    }

    /** The fact that is attested by this criterion; empty for any other code. */
    Optional<KnownFact> fact(Coding coding) {
        return coding.getSystem() != null && SYSTEMS.contains(coding.getSystem())
                ? Optional.ofNullable(facts.get(coding.getCode()))
                : Optional.empty();
    }
}
