package org.calaimfhir.server.security;

import jakarta.servlet.ServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name under which a request is found again in the logs. */
final class RequestId {

    static final String HEADER = "X-Request-ID";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    private RequestId() {}

    /** The client's own id when it can safely stand in a log line and a header, a new one otherwise. */
    static String choose(String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    static void keep(ServletRequest request, String id) {
        request.setAttribute(ATTRIBUTE, id);
    }

    /** The id of a request; a new one for a request that was refused before it got one. */
    static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        String id = choose(null);
        keep(request, id);
        return id;
    }
}
