package org.calaimfhir.server.storage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A FHIR search, built from parameter and value; values are escaped here and nowhere else. */
public final class StoreQuery {

    private final List<String> parts = new ArrayList<>();

    private StoreQuery() {}

    public static StoreQuery where(String parameter, String value) {
        return new StoreQuery().and(parameter, value);
    }

    /** A token parameter: {@code system|code}. */
    public static StoreQuery whereToken(String parameter, String system, String code) {
        return where(parameter, escaped(system) + "|" + escaped(code));
    }

    /** A query that a client wrote, already escaped, such as the condition of a conditional create. */
    public static StoreQuery raw(String query) {
        StoreQuery result = new StoreQuery();
        result.parts.add(query.startsWith("?") ? query.substring(1) : query);
        return result;
    }

    public StoreQuery and(String parameter, String value) {
        parts.add(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return this;
    }

    /** FHIR R4, search: the characters that separate values are written with a backslash inside one. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace("|", "\\|")
                .replace("$", "\\$");
    }

    String toQueryString() {
        return String.join("&", parts);
    }
}
