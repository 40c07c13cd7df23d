package org.calaimfhir.server.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A minimal valid resource of every type that is stored; {@code @Type} in a reference stands for the one of that type. */
final class OneOfEachType {

    private static final String FILE = "one-of-each-type.json";
    private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Z][A-Za-z]+)");

    private final Map<String, String> byType = new LinkedHashMap<>();

    OneOfEachType() {
        try (InputStream file = OneOfEachType.class.getResourceAsStream(FILE)) {
            for (JsonNode resource : new ObjectMapper().readTree(file)) {
                byType.put(resource.get("resourceType").asText(), resource.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> all() {
        return byType;
    }

    /** @param reference gives {@code Type/id} for a type */
    String resource(String type, UnaryOperator<String> reference) {
        return PLACEHOLDER.matcher(byType.get(type)).replaceAll(found -> reference.apply(found.group(1)));
    }
}
