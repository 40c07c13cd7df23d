package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.eligibility.ServiceDecision.Verdict;

/**
 * What one card is about: one Community Support, or Enhanced Care Management with those of its populations that were
 * decided, since one referral asks for it whatever the populations are.
 *
 * @param program code of code system {@code calaim-program}
 * @param decisions at least one
 */
record CardSubject(String program, List<ServiceDecision> decisions) {

    CardSubject {
        decisions = List.copyOf(decisions);
    }

    /** In the order of the decisions. */
    static List<CardSubject> of(List<ServiceDecision> decisions) {
        List<CardSubject> subjects = new ArrayList<>();
        List<ServiceDecision> populations = decisions.stream()
                .filter(decision -> decision.service().isEcm())
                .toList();
        if (!populations.isEmpty()) {
            subjects.add(new CardSubject(populations.get(0).service().program(), populations));
        }
        decisions.stream()
                .filter(decision -> !decision.service().isEcm())
                .map(decision -> new CardSubject(decision.service().program(), List.of(decision)))
                .forEach(subjects::add);
        return subjects;
    }

    boolean isEcm() {
        return decisions.get(0).service().isEcm();
    }

    /** One population that is met suffices, and only if none may still be met is nothing to be had. */
    Verdict verdict() {
        for (Verdict verdict : List.of(Verdict.ELIGIBLE, Verdict.NEEDS_INFORMATION)) {
            if (decisions.stream().anyMatch(decision -> decision.verdict() == verdict)) {
                return verdict;
            }
        }
        return Verdict.NOT_ELIGIBLE;
    }

    /** Those that came out as the subject as a whole. */
    List<ServiceDecision> deciding() {
        return decisions.stream()
                .filter(decision -> decision.verdict() == verdict())
                .toList();
    }

    Optional<Boolean> offered() {
        List<Optional<Boolean>> offers =
                deciding().stream().map(ServiceDecision::offered).toList();
        if (offers.contains(Optional.of(true))) {
            return Optional.of(true);
        }
        return offers.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }

    /** The facts that a decision still needs, each once. */
    static Set<KnownFact> missing(ServiceDecision decision) {
        Set<KnownFact> missing = new LinkedHashSet<>();
        decision.criteria().forEach(criterion -> missing.addAll(criterion.missing()));
        return missing;
    }
}
