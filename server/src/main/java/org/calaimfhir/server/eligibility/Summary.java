package org.calaimfhir.server.eligibility;

import java.util.List;
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
        String name = decision.service().display();
        return switch (decision.verdict()) {
            case ELIGIBLE -> words.of("eligible", name, plan());
            case NOT_ELIGIBLE -> words.of("not-eligible", name, reasons());
            case NEEDS_INFORMATION -> words.of("needs-information", name, unknown()) + questions();
        };
    }

    private String plan() {
        return words.of(decision.offered()
                .map(offers -> offers ? "offered" : "not-offered")
                .orElse("offer-unknown"));
    }

    private String reasons() {
        Stream<String> died = decision.death().stream()
                .map(death -> words.of(
                        "died", death.day().map(day -> words.of("died-on", day)).orElse("")));
        String criteria =
                decision.criteria().stream().flatMap(Summary::notMet).distinct().collect(Collectors.joining("; "));
        Stream<String> unmet = criteria.isEmpty() ? Stream.empty() : Stream.of(words.of("unmet", criteria));
        Stream<String> excluded = decision.exclusions().stream()
                .filter(exclusion -> exclusion.rule().rulesOut())
                .map(exclusion -> words.of("excluded", exclusion.rule().other()));
        return Stream.of(died, unmet, excluded).flatMap(reason -> reason).collect(Collectors.joining());
    }

    /** Of a criterion that joins others, those by which it came out as it did. */
    private static Stream<String> notMet(Criterion criterion) {
        if (criterion.result() != Result.NOT_MET || criterion.id().equals(Death.CRITERION)) {
            return Stream.empty();
        }
        boolean byItself = criterion.parts().stream().noneMatch(part -> part.result() == Result.NOT_MET);
        return byItself
                ? Stream.of(criterion.text())
                : criterion.parts().stream().flatMap(Summary::notMet);
    }

    private String unknown() {
        return decision.criteria().stream()
                .filter(criterion -> criterion.result() == Result.UNKNOWN)
                .map(Criterion::text)
                .collect(Collectors.joining("; "));
    }

    private String questions() {
        List<String> questions = decision.criteria().stream()
                .flatMap(criterion -> criterion.missing().stream())
                .distinct()
                .map(words.question())
                .toList();
        return questions.isEmpty() ? "" : words.of("ask", String.join(" ", questions));
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
                .map(exclusion -> words.of(
                        "beside", exclusion.rule().other(), exclusion.rule().kind()))
                .collect(Collectors.joining());
    }

    private String usedUp() {
        return decision.limits().stream()
                .filter(ServiceLimit::isUsedUp)
                .map(limit -> words.of("used-up", limit.rule().text()))
                .collect(Collectors.joining());
    }
}
