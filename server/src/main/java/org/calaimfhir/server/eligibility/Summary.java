package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.eligibility.Criterion.Result;
import org.calaimfhir.server.eligibility.ServiceDecision.Verdict;

/** The answer about one service as plain sentences. Services keep the programme's own names. */
final class Summary {

    private Summary() {}

    static String of(CalaimService service, Verdict verdict, List<Criterion> criteria, Optional<Boolean> offered) {
        String name = service.display();
        return switch (verdict) {
            case ELIGIBLE -> "Eligible for " + name + "; " + plan(offered) + ".";
            case NOT_ELIGIBLE -> "Not eligible for " + name + ", because this is not so: " + notMet(criteria) + ".";
            case NEEDS_INFORMATION ->
                "Not decided for " + name + ", because this is not known: " + unknown(criteria) + "."
                        + questions(" Ask: ", criteria, KnownFact::question);
        };
    }

    static String spanish(CalaimService service, Verdict verdict, List<Criterion> criteria, Optional<Boolean> offered) {
        String name = service.display();
        return switch (verdict) {
            case ELIGIBLE -> "Cumple los requisitos de " + name + "; " + planInSpanish(offered) + ".";
            case NOT_ELIGIBLE -> "No cumple los requisitos de " + name + ".";
            case NEEDS_INFORMATION ->
                "Falta información para decidir sobre " + name + "."
                        + questions(
                                " Pregunte: ", criteria, fact -> fact.spanish().orElse(fact.question()));
        };
    }

    private static String plan(Optional<Boolean> offered) {
        return offered.map(offers -> offers
                        ? "the plan offers it in that county on that day"
                        : "the plan does not offer it in that county on that day")
                .orElse("whether the plan offers it there is not known");
    }

    private static String planInSpanish(Optional<Boolean> offered) {
        return offered.map(offers -> offers
                        ? "el plan lo ofrece en ese condado ese día"
                        : "el plan no lo ofrece en ese condado ese día")
                .orElse("no se sabe si el plan lo ofrece allí");
    }

    private static String questions(String ask, List<Criterion> criteria, Function<KnownFact, String> words) {
        List<String> questions = criteria.stream()
                .flatMap(criterion -> criterion.missing().stream())
                .distinct()
                .map(words)
                .toList();
        return questions.isEmpty() ? "" : ask + String.join(" ", questions);
    }

    private static String unknown(List<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion -> criterion.result() == Result.UNKNOWN)
                .map(Criterion::text)
                .collect(Collectors.joining("; "));
    }

    private static String notMet(List<Criterion> criteria) {
        return criteria.stream().flatMap(Summary::notMet).distinct().collect(Collectors.joining("; "));
    }

    /** Of a criterion that joins others, those by which it came out as it did. */
    private static Stream<String> notMet(Criterion criterion) {
        if (criterion.result() != Result.NOT_MET) {
            return Stream.empty();
        }
        boolean byItself = criterion.parts().stream().noneMatch(part -> part.result() == Result.NOT_MET);
        return byItself
                ? Stream.of(criterion.text())
                : criterion.parts().stream().flatMap(Summary::notMet);
    }
}
