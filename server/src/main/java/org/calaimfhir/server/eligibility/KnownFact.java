package org.calaimfhir.server.eligibility;

import java.util.Optional;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.Coding;

/**
 * Something that the asker may attest, from the table {@code eligibility-fact}.
 *
 * @param spanish the question in Spanish; empty when nobody translated it
 * @param valueType the FHIR type of an answer, {@code boolean} or {@code dateTime}
 * @param service code of the service whose published criteria it attests; empty when it is about the member
 */
record KnownFact(
        String code,
        String display,
        String question,
        Optional<String> spanish,
        String valueType,
        Optional<String> service) {

    Coding coding() {
        return new Coding(Canonicals.codeSystem("eligibility-fact"), code, display);
    }
}
