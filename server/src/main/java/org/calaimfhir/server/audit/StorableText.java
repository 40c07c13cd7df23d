package org.calaimfhir.server.audit;

import java.nio.charset.StandardCharsets;

/** Text from outside as the database can keep it: one that it refuses would keep all other events out too. */
final class StorableText {

    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** @param most characters; what is longer is cut, with dots at its end */
    static String of(String text, int most) {
        String bounded = text.length() > most ? text.substring(0, most - 1) + "…" : text;
        String whole = new String(bounded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace('\0', REPLACEMENT);
    }
}
