package org.calaimfhir.server.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calaimfhir.server.eligibility.LimitRule.Unit;
import org.hl7.fhir.r4.model.Reference;

/**
 * A limit, and what of it was used as far as the record shows.
 *
 * @param used in the unit that is counted; empty where nothing can be counted
 * @param evidence the resources that were counted
 */
record ServiceLimit(LimitRule rule, Optional<BigDecimal> used, List<Reference> evidence) {

    ServiceLimit {
        evidence = List.copyOf(evidence);
    }

    static ServiceLimit of(LimitRule rule, LocalDate day, List<Use> uses) {
        Optional<Unit> unit = rule.counted();
        Optional<LocalDate> first = rule.firstDay(day);
        if (unit.isEmpty() || first.isEmpty() || rule.most().isEmpty()) {
            return new ServiceLimit(rule, Optional.empty(), List.of());
        }
        List<Use> counted = uses.stream()
                .filter(use -> use.unit() == unit.get() && rule.services().contains(use.service()))
                .filter(use -> !use.day().isBefore(first.get()))
                .toList();
        // Two services on one day take one day of what is left.
        BigDecimal used = unit.get() == Unit.DAY
                ? BigDecimal.valueOf(counted.stream().map(Use::day).distinct().count())
                : counted.stream().map(Use::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Stream<Reference> evidence =
                counted.stream().flatMap(use -> use.evidence().stream()).distinct();
        return new ServiceLimit(rule, Optional.of(used), evidence.toList());
    }

    /** What may still be used; never below zero. */
    Optional<BigDecimal> remaining() {
        return used.map(spent -> rule.most().orElseThrow().subtract(spent).max(BigDecimal.ZERO));
    }

    boolean isUsedUp() {
        return remaining().filter(left -> left.signum() == 0).isPresent();
    }
}
