package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;

/**
 * What the tables say of having a service and something else at once.
 *
 * @param rule the row, as a code of its table's code system
 * @param kind what holds when both are there, in the table's word: {@code either-or}, {@code exclude}, {@code both} …
 * @param other the other thing, in words
 * @param spanish the same in Spanish; empty when nobody translated it
 * @param programmes any of which is the other thing: codes of code system {@code ecm-program-overlap}
 * @param services any of which is the other thing: codes of Community Supports, or {@link #ECM}
 * @param rulesOutFrom from which day on being in the programme alone makes a member not eligible; empty for no day
 * @param source where the rule stands
 */
record OverlapRule(
        Coding rule,
        String kind,
        String text,
        String other,
        Optional<String> spanish,
        List<String> programmes,
        Set<String> services,
        Optional<LocalDate> rulesOutFrom,
        LocalDate from,
        LocalDate to,
        String source) {

    static final String ECM = "enhanced-care-management";

    OverlapRule {
        programmes = List.copyOf(programmes);
        services = Set.copyOf(services);
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether being in the programme alone makes a member not eligible. */
    boolean rulesOut() {
        return rulesOutFrom.isPresent();
    }

    /** As it is on a day on which it is in force: before some day it may be for people to settle. */
    OverlapRule on(LocalDate day) {
        return rulesOutFrom.filter(day::isBefore).isPresent()
                ? new OverlapRule(
                        rule, kind, text, other, spanish, programmes, services, Optional.empty(), from, to, source)
                : this;
    }
}
