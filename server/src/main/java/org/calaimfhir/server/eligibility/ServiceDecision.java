package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.directory.CalaimService;

/**
 * The answer about one service.
 *
 * @param verdict about the member, whether or not the plan offers the service
 * @param offered whether the plan offers it in that county on that day; empty when not known
 * @param authorization {@code required}; empty when not known
 * @param limits in words
 * @param spanishSummary the summary in Spanish
 */
record ServiceDecision(
        CalaimService service,
        Verdict verdict,
        Optional<Boolean> offered,
        Optional<String> authorization,
        List<Criterion> criteria,
        List<String> limits,
        String summary,
        String spanishSummary) {

    enum Verdict {
        ELIGIBLE("eligible"),
        NOT_ELIGIBLE("not-eligible"),
        NEEDS_INFORMATION("needs-information");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        /** Only a criterion that is surely not met rules somebody out. */
        static Verdict of(List<Criterion> criteria) {
            List<Criterion.Result> results =
                    criteria.stream().map(Criterion::result).toList();
            if (results.contains(Criterion.Result.NOT_MET)) {
                return NOT_ELIGIBLE;
            }
            return results.contains(Criterion.Result.UNKNOWN) ? NEEDS_INFORMATION : ELIGIBLE;
        }
    }

    ServiceDecision {
        criteria = List.copyOf(criteria);
        limits = List.copyOf(limits);
    }
}
