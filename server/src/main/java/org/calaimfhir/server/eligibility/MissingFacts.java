package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.calaimfhir.server.eligibility.Criterion.Result;
import org.calaimfhir.server.eligibility.Rule.Kind;

/** The fewest facts that, if they turn out well, meet joined criteria whose result is unknown. */
final class MissingFacts {

    private MissingFacts() {}

    /**
     * @param parts the results of the rule's parts, in its order
     * @param open whether nobody has told a fact yet
     */
    static List<KnownFact> of(Rule rule, Result result, List<Criterion> parts, Predicate<KnownFact> open) {
        if (result != Result.UNKNOWN) {
            return List.of();
        }
        List<Criterion> unknown =
                parts.stream().filter(part -> part.result() == Result.UNKNOWN).toList();
        if (rule.kind() == Kind.ALL) {
            List<KnownFact> each = together(unknown);
            return rule.shared().stream()
                    .map(fact -> with(fact, rule, parts))
                    .filter(several -> several.size() < each.size() && open.test(several.get(0)))
                    .min(Comparator.<List<KnownFact>>comparingInt(List::size)
                            .thenComparing(several -> several.get(0).code()))
                    .orElse(each);
        }
        return unknown.stream()
                .map(Criterion::missing)
                .filter(missing -> !missing.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static List<KnownFact> together(List<Criterion> unknown) {
        Set<KnownFact> together = new LinkedHashSet<>();
        unknown.forEach(part -> together.addAll(part.missing()));
        return new ArrayList<>(together);
    }

    /** The fact, and what the parts need that it does not meet. */
    private static List<KnownFact> with(KnownFact fact, Rule rule, List<Criterion> parts) {
        List<Criterion> others = IntStream.range(0, parts.size())
                .filter(part -> parts.get(part).result() == Result.UNKNOWN)
                .filter(part -> !meets(fact, rule.parts().get(part), parts.get(part)))
                .mapToObj(parts::get)
                .toList();
        Set<KnownFact> needed = new LinkedHashSet<>(List.of(fact));
        needed.addAll(together(others));
        return new ArrayList<>(needed);
    }

    /** Whether the fact alone, turning out well, meets what is unknown of a criterion. */
    private static boolean meets(KnownFact fact, Rule rule, Criterion found) {
        IntPredicate part =
                at -> meets(fact, rule.parts().get(at), found.parts().get(at));
        IntStream unknown = IntStream.range(0, found.parts().size())
                .filter(at -> found.parts().get(at).result() == Result.UNKNOWN);
        return switch (rule.kind()) {
            case SINGLE -> rule.facts().contains(fact);
            case NOT -> false;
            case ALL -> unknown.allMatch(part);
            case ANY -> unknown.anyMatch(part);
        };
    }
}
