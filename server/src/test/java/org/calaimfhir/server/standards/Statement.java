package org.calaimfhir.server.standards;

import java.util.Arrays;
import java.util.Optional;

/**
 * A testable sentence of a standard, and whether this server keeps to it.
 *
 * @param id as those gave it who counted the sentences
 * @param verb {@code SHALL}, {@code SHOULD NOT} and so on
 * @param url where the standard says it
 * @param asks what it asks, in our words
 * @param answer as it stands in the table
 * @param why empty or, unless it is met, the reason
 */
record Statement(String id, String verb, String url, String asks, String answer, String why) {

    /** The answers that a table may give, in the order in which a reader wants to know them. */
    enum Answer {
        NOT_MET("not met"),
        MET("met"),
        NOT_APPLICABLE("not applicable");

        private final String text;

        Answer(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Empty when it is none of the three. */
    Optional<Answer> given() {
        return Arrays.stream(Answer.values())
                .filter(known -> known.text().equals(answer))
                .findFirst();
    }

    boolean is(Answer other) {
        return given().filter(other::equals).isPresent();
    }
}
