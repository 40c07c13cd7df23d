package org.calaimfhir.server.security;

import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The condition of a read by time. The engine fails on what is no date; RFC 9110 (13.1.3) has it ignored. */
final class ModifiedSince {

    private static final long NO_DATE = -1;

    private ModifiedSince() {}

    /** @param value of If-Modified-Since in one of the three forms of RFC 9110 (5.6.7), null when it is not sent */
    static Optional<String> of(String value) {
        HttpHeaders header = new HttpHeaders();
        header.set(HttpHeaders.IF_MODIFIED_SINCE, value);
        long time = header.getIfModifiedSince();
        if (time == NO_DATE) {
            return Optional.empty();
        }
        header.setIfModifiedSince(time);
        return Optional.ofNullable(header.getFirst(HttpHeaders.IF_MODIFIED_SINCE));
    }
}
