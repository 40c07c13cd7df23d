package org.calaimfhir.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Set;

/**
 * Concepts that stood in an accepted resource, each with its place: HL7's validator has looked each up and found no
 * fault. Definitions do not change while the server runs, so what was right there stays right there.
 */
final class LearnedCodes {

    private static final int MOST = 50_000;
    private static final Set<String> SIMPLE = Set.of("system", "version", "code", "display");

    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    boolean contains(String key) {
        return known.getIfPresent(key) != null;
    }

    void add(String key) {
        known.put(key, true);
    }

    /** Whether a concept is made of codes and a text, with nothing else about them. */
    static boolean isSimple(JsonNode concept) {
        JsonNode codings = concept.path("coding");
        boolean textOnly = concept.size() == (concept.path("text").isTextual() ? 2 : 1);
        if (!codings.isArray() || !textOnly) {
            return false;
        }
        for (JsonNode coding : codings) {
            if (!coding.isObject()
                    || !coding.properties().stream()
                            .allMatch(field -> SIMPLE.contains(field.getKey())
                                    && field.getValue().isTextual())) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param profiles what the resource is held against, since each may bind the place to a code list
     * @param concept a simple one
     */
    static String key(String profiles, String path, JsonNode concept) {
        StringBuilder key = new StringBuilder(profiles).append(path);
        for (JsonNode coding : concept.get("coding")) {
            key.append('[');
            for (Map.Entry<String, JsonNode> field : coding.properties()) {
                String text = field.getValue().textValue();
                key.append(field.getKey()).append(text.length()).append(':').append(text);
            }
        }
        return key.toString();
    }
}
