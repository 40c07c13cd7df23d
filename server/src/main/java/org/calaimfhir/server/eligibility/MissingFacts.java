package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calaimfhir.server.eligibility.Criterion.Result;
import org.calaimfhir.server.eligibility.Rule.Kind;

/** The fewest facts that, if they turn out well, meet joined criteria whose result is unknown. */
final class MissingFacts {

    private MissingFacts() {}

    static List<KnownFact> of(Kind kind, Result result, List<Criterion> parts) {
        if (result != Result.UNKNOWN) {
            return List.of();
        }
        List<Criterion> unknown =
                parts.stream().filter(part -> part.result() == Result.UNKNOWN).toList();
        if (kind == Kind.ALL) {
            Set<KnownFact> together = new LinkedHashSet<>();
            unknown.forEach(part -> together.addAll(part.missing()));
            return new ArrayList<>(together);
        }
        return unknown.stream()
                .map(Criterion::missing)
                .filter(missing -> !missing.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}
