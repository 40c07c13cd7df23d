package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Type;

/**
 * What the asker says about the member.
 *
 * @param value of the type that the fact asks for
 * @param date the day on which it was so
 * @param source who or what says so, in the asker's words
 */
record AttestedFact(KnownFact fact, Type value, LocalDate date, Optional<String> source) {

    AttestedFact(KnownFact fact, Type value, LocalDate date) {
        this(fact, value, date, Optional.empty());
    }

    boolean contradicts(AttestedFact other) {
        return fact.equals(other.fact) && date.equals(other.date) && !value.equalsDeep(other.value);
    }

    /** Whether both cannot be, as two living situations of one day. */
    boolean excludes(AttestedFact other) {
        return date.equals(other.date)
                && isSo().flatMap(so -> other.isSo()
                                .filter(otherSo -> fact.answers().excludes(so, other.fact, otherSo)
                                        || other.fact.answers().excludes(otherSo, fact, so)))
                        .isPresent();
    }

    /** Whether it was told so short a time ago that it still counts. */
    boolean countsOn(LocalDate asked) {
        return isSo().filter(so -> !fact.answers().counts(so, date, asked)).isEmpty();
    }

    /** Yes or no; empty for a fact that asks for something else. */
    Optional<Boolean> isSo() {
        return value instanceof BooleanType answer ? Optional.of(answer.booleanValue()) : Optional.empty();
    }
}
