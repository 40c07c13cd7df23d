package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.eligibility.Criterion.Basis;
import org.hl7.fhir.r4.model.Reference;

/** Finds the rules on what the member has beside a service. What is not known is left out and never held against anyone. */
final class FindExclusions {

    private final OverlapRules rules;

    FindExclusions(OverlapRules rules) {
        this.rules = rules;
    }

    /**
     * @param programmes what is known of being in a programme, by its code
     * @param current what the member has been granted
     */
    List<Exclusion> of(
            CalaimService service, LocalDate day, Function<String, Finding> programmes, List<CurrentService> current) {
        return rules.of(service, day).stream()
                .filter(rule -> rule.programmes().stream().anyMatch(programme -> isIn(programmes.apply(programme)))
                        || current.stream().anyMatch(other -> speaksOf(rule, other, service)))
                .flatMap(rule -> exclusion(rule, service, programmes, current).stream())
                .toList();
    }

    private static Optional<Exclusion> exclusion(
            OverlapRule rule,
            CalaimService service,
            Function<String, Finding> programmes,
            List<CurrentService> current) {
        List<Finding> found = rule.programmes().stream()
                .map(programmes)
                .filter(FindExclusions::isIn)
                .toList();
        List<Reference> evidence = new ArrayList<>();
        found.forEach(finding -> evidence.addAll(finding.evidence()));
        current.stream()
                .filter(CurrentService::granted)
                .filter(other -> speaksOf(rule, other, service))
                .forEach(other -> evidence.add(other.evidence()));
        if (found.isEmpty() && evidence.isEmpty()) {
            return Optional.empty();
        }
        Set<Basis> bases =
                found.stream().flatMap(finding -> finding.basis().stream()).collect(Collectors.toSet());
        boolean shown = !evidence.isEmpty() || bases.contains(Basis.DOCUMENTED);
        return Optional.of(new Exclusion(rule, shown ? Basis.DOCUMENTED : Basis.ATTESTED, evidence));
    }

    private static boolean isIn(Finding programme) {
        return programme.met().orElse(false);
    }

    /** A rule about the service itself speaks of an earlier time, which is a limit and not an overlap. */
    private static boolean speaksOf(OverlapRule rule, CurrentService other, CalaimService service) {
        return rule.services().contains(other.isEcm() ? OverlapRule.ECM : other.service())
                && !other.service().equals(service.code());
    }
}
