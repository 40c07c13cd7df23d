package org.calaimfhir.server.eligibility;

import java.util.List;

/**
 * A criterion as it is in force on one day, with those that it joins.
 *
 * @param id of the tables; a group that only a formula makes is named after its criterion
 * @param parts of a {@link Kind#NOT}, the one that must not be so
 * @param facts by which the asker can settle a single one, the most fitting first
 */
record Rule(String id, String text, Kind kind, List<Rule> parts, List<KnownFact> facts) {

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
    }

    static Rule single(String id, String text, List<KnownFact> facts) {
        return new Rule(id, text, Kind.SINGLE, List.of(), facts);
    }

    static Rule joining(String id, String text, Kind kind, List<Rule> parts) {
        return new Rule(id, text, kind, parts, List.of());
    }
}
