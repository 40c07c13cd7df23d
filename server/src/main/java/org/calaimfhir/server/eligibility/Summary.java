package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.eligibility.Criterion.Result;

/** The answer about one service as plain sentences in one language. */
final class Summary {

    private final ServiceDecision decision;
    private final Words words;

    Summary(ServiceDecision decision, Words words) {
        this.decision = decision;
        this.words = words;
    }

    String text() {
        return verdict() + current() + beside() + usedUp();
    }

    private String verdict() {
        String name = words.name(decision.service());
        return switch (decision.verdict()) {
            case ELIGIBLE -> words.of("eligible", name, plan());
            // A question that stands for a reason brings its own end.
            case NOT_ELIGIBLE -> words.of("not-eligible", name, reasons()).replace("?.", "?");
            case NEEDS_INFORMATION ->
                words.of("needs-information", name, missing(words::fact)) + words.of("ask", questions());
        };
    }

    private String plan() {
        String county = decision.county()
                .filter(known -> known.hasDisplay())
                .map(known -> words.of("in-county", known.getDisplay()))
                .orElse("");
        return words.of(
                decision.offered()
                        .map(offers -> offers ? "offered" : "not-offered")
                        .orElse("offer-unknown"),
                county);
    }

    private String reasons() {
        Stream<String> died = decision.death().stream()
                .map(death -> words.of(
                        "died", death.day().map(day -> words.of("died-on", day)).orElse("")));
        List<Criterion> notMet =
                decision.criteria().stream().flatMap(Summary::notMet).toList();
        Stream<String> criteria = Stream.of(
                        reason("unmet", notMet.stream().filter(criterion -> !criterion.isOpposite())),
                        reason("ruled-out", notMet.stream().filter(Criterion::isOpposite)))
                .flatMap(reason -> reason);
        Stream<String> excluded = decision.exclusions().stream()
                .filter(exclusion -> exclusion.rule().rulesOut())
                .map(exclusion -> words.of("excluded", words.other(exclusion.rule())));
        return Stream.of(died, criteria, excluded).flatMap(reason -> reason).collect(Collectors.joining());
    }

    private Stream<String> reason(String key, Stream<Criterion> criteria) {
        String all = criteria.map(words::criterion).distinct().collect(Collectors.joining("; "));
        return all.isEmpty() ? Stream.empty() : Stream.of(words.of(key, all));
    }

    /** Of a criterion that joins others, those by which it came out as it did. */
    private static Stream<Criterion> notMet(Criterion criterion) {
        if (criterion.result() != Result.NOT_MET || criterion.id().equals(Death.CRITERION)) {
            return Stream.empty();
        }
        boolean byItself = criterion.parts().stream().noneMatch(part -> part.result() == Result.NOT_MET);
        return byItself ? Stream.of(criterion) : criterion.parts().stream().flatMap(Summary::notMet);
    }

    private String questions() {
        return missing(words::question).replace("; ", " ");
    }

    private String missing(Function<KnownFact, String> text) {
        return decision.criteria().stream()
                .flatMap(criterion -> criterion.missing().stream())
                .distinct()
                .map(text)
                .collect(Collectors.joining("; "));
    }

    /** What is furthest along, once. */
    private String current() {
        return decision.current().stream()
                .max((one, other) -> one.kind().compareTo(other.kind()))
                .map(found -> words.of(
                        found.kind().code(),
                        found.until().map(day -> words.of("until", day)).orElse("")))
                .orElse("");
    }

    private String beside() {
        return decision.exclusions().stream()
                .filter(exclusion -> !exclusion.rule().rulesOut())
                .map(exclusion -> words.of("beside", words.other(exclusion.rule()), words.kind(exclusion.rule())))
                .collect(Collectors.joining());
    }

    private String usedUp() {
        return decision.limits().stream()
                .filter(ServiceLimit::isUsedUp)
                .map(limit -> words.of("used-up", words.limit(limit.rule())))
                .collect(Collectors.joining());
    }
}
