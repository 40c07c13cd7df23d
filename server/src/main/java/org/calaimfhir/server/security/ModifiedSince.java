package org.calaimfhir.server.security;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The condition of a read by time. The engine fails on what is no date; RFC 9110 (13.1.3) has it ignored. */
final class ModifiedSince {

    private ModifiedSince() {}

    /** @param value of If-Modified-Since, null when it is not sent */
    static Optional<String> of(String value) {
        try {
            return value == null
                    ? Optional.empty()
                    : Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
