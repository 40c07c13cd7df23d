package org.calaimfhir.server.eligibility;

import java.time.LocalDate;

/**
 * What the asker says about the member.
 *
 * @param date the day on which it was so
 */
record AttestedFact(KnownFact fact, boolean value, LocalDate date) {

    boolean contradicts(AttestedFact other) {
        return fact.equals(other.fact) && date.equals(other.date) && value != other.value;
    }
}
