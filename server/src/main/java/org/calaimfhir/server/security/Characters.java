package org.calaimfhir.server.security;

import java.util.OptionalInt;

/**
 * Which characters a FHIR string may hold: no control characters but tab, line feed and carriage return (FHIR R4
 * datatypes, string), no half surrogate pairs, no U+FFFE or U+FFFF. PostgreSQL cannot store U+0000 and XML 1.0 cannot
 * carry the rest.
 */
final class Characters {

    private static final char LAST = '\uFFFD';

    private Characters() {}

    static OptionalInt firstBad(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next > LAST || (next < ' ' && next != '\t' && next != '\n' && next != '\r')) {
                return OptionalInt.of(at);
            }
            if (Character.isSurrogate(next)) {
                boolean pair = Character.isHighSurrogate(next)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (!pair) {
                    return OptionalInt.of(at);
                }
                at++;
            }
        }
        return OptionalInt.empty();
    }
}
