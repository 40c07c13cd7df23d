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
    private final Optional<String> canonical;

    /**
     * @param findings by id of a single criterion
     * @param open whether nobody has told a fact yet
     * @param canonical of the library that publishes the rules, with its version
     */
    DecideRule(Function<String, Finding> findings, Predicate<KnownFact> open, Optional<String> canonical) {
        this.findings = findings;
        this.open = open;
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
        Result result = Result.of(finding.met());
        return new Criterion(
                rule.id(),
                rule.text(),
                result,
                finding.basis(),
                finding.basis().equals(Optional.of(Basis.DOCUMENTED)) ? finding.evidence() : List.of(),
                result == Result.UNKNOWN ? missing(rule.facts()) : List.of(),
                canonical,
                rule.from(),
                List.of());
    }

    /** The most fitting that was not answered yet; asked again the first, where all were and left it open. */
    private List<KnownFact> missing(List<KnownFact> facts) {
        return facts.size() < 2
                ? facts
                : List.of(facts.stream().filter(open).findFirst().orElse(facts.get(0)));
    }

    private Criterion opposite(Rule rule) {
        Criterion one = single(rule.parts().get(0));
        return new Criterion(
                one.id(),
                "Not: " + one.text(),
                one.result().opposite(),
                one.basis(),
                one.evidence(),
                one.missing(),
                canonical,
                one.ruleFrom(),
                List.of());
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
                rule.id(),
                rule.text(),
                result,
                Bases.of(result, result == settling, parts),
                List.of(),
                MissingFacts.of(rule, result, parts, open),
                canonical,
                rule.from(),
                parts);
    }
}
