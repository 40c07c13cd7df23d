package org.calaimfhir.server.eligibility;

import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.Coding;

/**
 * Something that the asker may attest, from the table {@code eligibility-fact}.
 *
 * @param spanish the question in Spanish; empty when nobody translated it
 * @param valueType the FHIR type of an answer, {@code boolean}, also where the table is silent, or {@code dateTime}
 * @param service code of the service whose published criteria it attests; empty when it is about the member
 * @param byBirthDate whether the date of birth can tell that it is so, or not so
 * @param overtakenBy types of resources of which one that could not be read may say otherwise than what documents it
 * @param answers what holds of an answer of yes or no
 */
record KnownFact(
        String code,
        String display,
        String question,
        Optional<String> spanish,
        String valueType,
        Optional<String> service,
        boolean byBirthDate,
        Set<String> overtakenBy,
        AnswerRules answers) {

    KnownFact {
        overtakenBy = Set.copyOf(overtakenBy);
    }

    /** Whether the answer is a day, and not yes or no. */
    boolean isDay() {
        return !valueType.equals("boolean");
    }

    Coding coding() {
        return new Coding(Canonicals.codeSystem("eligibility-fact"), code, display);
    }
}
