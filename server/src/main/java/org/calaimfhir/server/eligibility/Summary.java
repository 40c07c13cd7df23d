package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.eligibility.ServiceDecision.Verdict;

/** The answer about one service as a plain sentence. */
final class Summary {

    private Summary() {}

    static String of(CalaimService service, Verdict verdict, List<Criterion> criteria, Optional<Boolean> offered) {
        String name = service.display();
        return switch (verdict) {
            case ELIGIBLE -> "Eligible for " + name + "; " + plan(offered) + ".";
            case NOT_ELIGIBLE ->
                "Not eligible for " + name + ", because this is not so: " + texts(criteria, Criterion.Result.NOT_MET)
                        + ".";
            case NEEDS_INFORMATION ->
                "Not decided for " + name + ", because this is not known: " + texts(criteria, Criterion.Result.UNKNOWN)
                        + ".";
        };
    }

    private static String plan(Optional<Boolean> offered) {
        return offered.map(offers -> offers
                        ? "the plan offers it in that county on that day"
                        : "the plan does not offer it in that county on that day")
                .orElse("whether the plan offers it there is not known");
    }

    private static String texts(List<Criterion> criteria, Criterion.Result result) {
        return criteria.stream()
                .filter(criterion -> criterion.result() == result)
                .map(Criterion::text)
                .collect(Collectors.joining("; "));
    }
}
