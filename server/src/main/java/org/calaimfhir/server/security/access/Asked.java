package org.calaimfhir.server.security.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.security.QueryText;

/**
 * A request as far as it decides what scopes it needs.
 *
 * @param method of HTTP
 * @param path below the FHIR base address, part by part, decoded
 * @param parameters of the query, and of the form if there is one
 * @param ifNoneExist condition of a create
 */
record Asked(String method, List<String> path, Map<String, List<String>> parameters, Optional<String> ifNoneExist) {

    private static final int MOST_PARAMETERS = 1000;

    /** As it stands in an entry of a Bundle: {@code Patient/1?_summary=true}. */
    static Asked of(String method, String url, Optional<String> ifNoneExist) {
        int query = url.indexOf('?');
        return new Asked(
                method.toUpperCase(Locale.ROOT),
                parts(query < 0 ? url : url.substring(0, query)),
                parameters(query < 0 ? "" : url.substring(query + 1)),
                ifNoneExist);
    }

    /** Nothing behind the last slash is no part, as the engine sees it. */
    static List<String> parts(String rawPath) {
        String path = rawPath.startsWith("/") ? rawPath.substring(1) : rawPath;
        return path.isEmpty()
                ? List.of()
                : Arrays.stream(path.split("/"))
                        .map(part -> QueryText.decode(part, false))
                        .toList();
    }

    static Map<String, List<String>> parameters(String query) {
        return QueryText.parameters(query, MOST_PARAMETERS);
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
