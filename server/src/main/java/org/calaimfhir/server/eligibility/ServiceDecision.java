package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.directory.Offer;
import org.hl7.fhir.r4.model.Coding;

/**
 * The answer about one service.
 *
 * @param verdict about the member, whether or not the plan offers the service
 * @param offer whether the plan offers it in that county on that day; empty when not known
 * @param county in which the member would get it; empty when not known
 * @param authorization whether the plan has to authorize it first
 * @param exclusions what the member has beside it, with the rule on both
 * @param current what has been asked for, authorized or begun already
 * @param death that the member is dead, who then is not eligible
 */
record ServiceDecision(
        CalaimService service,
        Verdict verdict,
        Optional<Offer> offer,
        Optional<Coding> county,
        ServiceAuthorization authorization,
        List<Criterion> criteria,
        List<Exclusion> exclusions,
        List<CurrentService> current,
        List<ServiceLimit> limits,
        Optional<Death> death) {

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

        /** Only a criterion that is surely not met, or a programme that surely excludes it, rules somebody out. */
        static Verdict of(List<Criterion> criteria, List<Exclusion> exclusions) {
            List<Criterion.Result> results =
                    criteria.stream().map(Criterion::result).toList();
            boolean excluded =
                    exclusions.stream().anyMatch(exclusion -> exclusion.rule().rulesOut());
            if (excluded || results.contains(Criterion.Result.NOT_MET)) {
                return NOT_ELIGIBLE;
            }
            return results.contains(Criterion.Result.UNKNOWN) ? NEEDS_INFORMATION : ELIGIBLE;
        }
    }

    ServiceDecision {
        criteria = List.copyOf(criteria);
        exclusions = List.copyOf(exclusions);
        current = List.copyOf(current);
        limits = List.copyOf(limits);
    }

    /** Whether the plan offers it, whoever says so; empty when not known. */
    Optional<Boolean> offered() {
        return offer.map(Offer::offered);
    }

    /** In plain sentences. */
    String summary() {
        return new Summary(this, Words.ENGLISH).text();
    }

    /** The same in Spanish. */
    String spanishSummary() {
        return new Summary(this, Words.SPANISH).text();
    }
}
