package org.calaimfhir.server.eligibility;

import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/**
 * A fact as somebody told it, by the asker, on a form or as the reason of a referral.
 *
 * @param value boolean or dateTime
 * @param date the day on which it was so, as it was told
 * @param source who or what says so, in the asker's words
 * @param evidence the form, referral or Observation that tells it; empty when the question itself does
 * @param says what it says by itself of the criterion beside which it stands; empty when it leaves it open
 */
record ToldFact(
        KnownFact fact,
        Type value,
        String date,
        Optional<String> source,
        Optional<Reference> evidence,
        Optional<Boolean> says) {

    ToldFact saying(Optional<Boolean> other) {
        return new ToldFact(fact, value, date, source, evidence, other);
    }

    /** Beside the opposite of the criterion. */
    ToldFact opposite() {
        return saying(says.map(so -> !so));
    }

    boolean carries(boolean met) {
        return says.equals(Optional.of(met));
    }
}
