package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.calaimfhir.server.eligibility.Rule.Kind;
import org.calaimfhir.terminology.criteria.Criterion.Wording;
import org.calaimfhir.terminology.criteria.FactLink;
import org.calaimfhir.terminology.criteria.Join;
import org.calaimfhir.terminology.criteria.Service;

/** Makes the rules of a service for a day. A criterion that is not in force on it is left out of its group. */
final class RulesOnDay {

    private final Service service;
    private final LocalDate day;
    private final Map<String, List<FactLink>> links;
    private final KnownFacts facts;

    private RulesOnDay(Service service, LocalDate day, Map<String, List<FactLink>> links, KnownFacts facts) {
        this.service = service;
        this.day = day;
        this.links = links;
        this.facts = facts;
    }

    /**
     * The criteria that decide, any one of which suffices.
     *
     * @param links the facts of each criterion, by its id
     */
    static List<Rule> of(Service service, LocalDate day, Map<String, List<FactLink>> links, KnownFacts facts) {
        RulesOnDay rules = new RulesOnDay(service, day, links, facts);
        return service.roots().stream().flatMap(id -> rules.named(id).stream()).toList();
    }

    private Optional<Rule> named(String id) {
        return service.criteria().get(id).wordings().stream()
                .filter(wording -> wording.period().holds(day))
                .findFirst()
                .map(wording -> worded(id, wording).from(wording.period().from()));
    }

    private Rule worded(String id, Wording wording) {
        return wording.join().map(join -> joined(id, wording.text(), join)).orElseGet(() -> single(id, wording.text()));
    }

    /** Facts that decide stand before those that can only speak for it. */
    private Rule single(String id, String text) {
        List<KnownFact> deciding = factsOf(id, false);
        List<KnownFact> implying = factsOf(id, true);
        return Rule.single(
                id, text, Stream.concat(deciding.stream(), implying.stream()).toList(), Set.copyOf(implying));
    }

    private List<KnownFact> factsOf(String id, boolean implying) {
        return links.getOrDefault(id, List.of()).stream()
                .filter(link -> link.implies() == implying)
                .flatMap(link -> facts.find(link.fact()).stream())
                .toList();
    }

    private Rule joined(String id, String text, Join join) {
        if (join instanceof Join.All all) {
            return Rule.joining(id, text, Kind.ALL, parts(id, all.parts()));
        }
        if (join instanceof Join.Any any) {
            return Rule.joining(id, text, Kind.ANY, parts(id, any.parts()));
        }
        return Rule.joining(id, text, Kind.ALL, parts(id, List.of(join)));
    }

    private List<Rule> parts(String id, List<Join> joins) {
        List<Rule> parts = new ArrayList<>();
        for (Join join : joins) {
            if (join instanceof Join.Ref ref) {
                named(ref.id()).ifPresent(parts::add);
            } else if (join instanceof Join.Not not) {
                named(not.id())
                        .map(rule -> Rule.joining(rule.id(), rule.text(), Kind.NOT, List.of(rule)))
                        .ifPresent(parts::add);
            } else {
                parts.add(joined(id + "." + (parts.size() + 1), words(join), join));
            }
        }
        return parts;
    }

    private static String words(Join join) {
        return join instanceof Join.All ? "All of these" : "Any of these";
    }
}
