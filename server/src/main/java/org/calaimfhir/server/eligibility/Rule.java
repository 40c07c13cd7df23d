package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A criterion as it is in force on one day, with those that it joins.
 *
 * @param id of the tables; a group that only a formula makes is named after its criterion
 * @param from the first day of this wording; empty when the tables do not tell
 * @param parts of a {@link Kind#NOT}, the one that must not be so
 * @param facts by which the asker can settle a single one, the most fitting first
 * @param implying of the facts, those that can only speak for it: that they are not so says nothing
 * @param shared of a {@link Kind#ALL}, the facts that may meet several of its parts at once
 */
record Rule(
        String id,
        String text,
        Kind kind,
        Optional<LocalDate> from,
        List<Rule> parts,
        List<KnownFact> facts,
        Set<KnownFact> implying,
        Set<KnownFact> shared) {

    enum Kind {
        /** Facts decide it. */
        SINGLE,
        ALL,
        ANY,
        NOT
    }

    Rule {
        parts = List.copyOf(parts);
        facts = List.copyOf(facts);
        implying = Set.copyOf(implying);
        shared = Set.copyOf(shared);
    }

    static Rule single(String id, String text, KnownFact fact) {
        return single(id, text, List.of(fact), Set.of());
    }

    static Rule single(String id, String text, List<KnownFact> facts, Set<KnownFact> implying) {
        return new Rule(id, text, Kind.SINGLE, Optional.empty(), List.of(), facts, implying, Set.of());
    }

    static Rule joining(String id, String text, Kind kind, List<Rule> parts) {
        return new Rule(
                id,
                text,
                kind,
                Optional.empty(),
                parts,
                List.of(),
                Set.of(),
                kind == Kind.ALL ? sharedAmong(parts) : Set.of());
    }

    Rule from(LocalDate day) {
        return day.equals(LocalDate.MIN)
                ? this
                : new Rule(id, text, kind, Optional.of(day), parts, facts, implying, shared);
    }

    private static Set<KnownFact> sharedAmong(List<Rule> parts) {
        Set<KnownFact> once = new LinkedHashSet<>();
        Set<KnownFact> shared = new LinkedHashSet<>();
        for (Rule part : parts) {
            part.factsWithin().stream().filter(fact -> !once.add(fact)).forEach(shared::add);
        }
        return shared;
    }

    private Set<KnownFact> factsWithin() {
        Set<KnownFact> within = new LinkedHashSet<>(facts);
        if (kind != Kind.NOT) {
            parts.forEach(part -> within.addAll(part.factsWithin()));
        }
        return within;
    }
}
