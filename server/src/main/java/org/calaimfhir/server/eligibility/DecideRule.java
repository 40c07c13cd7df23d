package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.calaimfhir.server.eligibility.Criterion.Basis;
import org.calaimfhir.server.eligibility.Criterion.Result;

/** Decides a rule and its parts from what is known of the single ones. Unknown stays unknown where the rest does not settle it. */
final class DecideRule {

    private final Function<String, Finding> findings;
    private final Predicate<KnownFact> open;
    private final Function<KnownFact, List<ToldFact>> told;
    private final Optional<String> canonical;

    /**
     * @param findings by id of a single criterion
     * @param open whether nobody has told a fact yet
     * @param told what was told of a fact
     * @param canonical of the library that publishes the rules, with its version
     */
    DecideRule(
            Function<String, Finding> findings,
            Predicate<KnownFact> open,
            Function<KnownFact, List<ToldFact>> told,
            Optional<String> canonical) {
        this.findings = findings;
        this.open = open;
        this.told = told;
        this.canonical = canonical;
    }

    Criterion decide(Rule rule) {
        return switch (rule.kind()) {
            case SINGLE -> single(rule);
            case NOT -> opposite(rule);
            case ALL, ANY -> joined(rule);
        };
    }

    private Criterion single(Rule rule) {
        Finding finding = findings.apply(rule.id());
        List<ToldFact> facts = told(rule);
        if (finding.met().isEmpty()) {
            return Criterion.unknown(rule, facts, missing(rule.facts()), canonical);
        }
        boolean met = finding.met().get();
        return finding.basis().equals(Optional.of(Basis.DOCUMENTED))
                ? Criterion.documented(rule, met, finding.evidence(), facts, canonical)
                : Criterion.attested(rule, met, facts, canonical);
    }

    private List<ToldFact> told(Rule rule) {
        return rule.facts().stream()
                .flatMap(fact -> told.apply(fact).stream())
                .map(fact -> fact.carries(false) && rule.implying().contains(fact.fact())
                        ? fact.saying(Optional.empty())
                        : fact)
                .toList();
    }

    /** The most fitting that was not answered yet; asked again the first, where all were and left it open. */
    private List<KnownFact> missing(List<KnownFact> facts) {
        return facts.size() < 2
                ? facts
                : List.of(facts.stream().filter(open).findFirst().orElse(facts.get(0)));
    }

    private Criterion opposite(Rule rule) {
        return single(rule.parts().get(0)).opposite(rule);
    }

    private Criterion joined(Rule rule) {
        List<Criterion> parts = rule.parts().stream().map(this::decide).toList();
        Result settling = rule.kind() == Rule.Kind.ALL ? Result.NOT_MET : Result.MET;
        Result result = parts.stream().anyMatch(part -> part.result() == settling)
                ? settling
                : parts.stream().anyMatch(part -> part.result() == Result.UNKNOWN)
                        ? Result.UNKNOWN
                        : settling.opposite();
        return new Criterion(
                rule,
                result,
                Bases.of(result, result == settling, parts),
                List.of(),
                List.of(),
                MissingFacts.of(rule, result, parts, open),
                canonical,
                parts);
    }
}
