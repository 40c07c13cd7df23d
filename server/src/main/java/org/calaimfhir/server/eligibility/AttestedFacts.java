package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;

/**
 * Everything that the asker says about the member, free of contradictions.
 *
 * @param subject whom the form with the answers names; empty when none was sent, or it names nobody
 */
record AttestedFacts(List<AttestedFact> facts, Optional<Reference> subject) {

    AttestedFacts {
        facts = List.copyOf(facts);
    }

    AttestedFacts(List<AttestedFact> facts) {
        this(facts, Optional.empty());
    }

    /** What was last found until the day, while it counts; a finding of later says nothing about it. */
    Optional<Boolean> until(LocalDate date, KnownFact fact) {
        return facts.stream()
                .filter(attested ->
                        attested.fact().equals(fact) && !attested.date().isAfter(date))
                .max(Comparator.comparing(AttestedFact::date))
                .filter(attested -> attested.countsOn(date))
                .flatMap(AttestedFact::isSo);
    }
}
