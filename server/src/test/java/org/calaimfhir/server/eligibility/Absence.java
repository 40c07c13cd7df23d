package org.calaimfhir.server.eligibility;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A document of which one primitive is told otherwise.
 *
 * @param at where, as JSON Pointer
 */
record Absence(Kind kind, String at, ObjectNode document) {

    enum Kind {
        /** The element is there, and an extension says why it has no value. */
        EXPLAINED,
        /** The element is not there, nor any that this leaves empty. */
        REMOVED,
        /** The code is one that nobody knows. */
        UNKNOWN_CODE
    }

    static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode REASON = tree("""
            {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}]}
            """);
    /** What makes a document a resource, and no primitive of it. */
    private static final Set<String> KEPT = Set.of("resourceType", "id", "url");

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** Every primitive below a place of the document, in every way. */
    static Stream<Absence> of(ObjectNode document, JsonPointer below) {
        List<JsonPointer> primitives = new ArrayList<>();
        collect(document.at(below), below, primitives);
        return primitives.stream().flatMap(at -> Stream.of(Kind.values()).flatMap(kind -> one(document, at, kind)));
    }

    static Stream<Absence> explained(ObjectNode document) {
        return of(document, JsonPointer.empty()).filter(absence -> absence.kind() == Kind.EXPLAINED);
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> found) {
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), at.appendIndex(index), found);
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonPointer place = at.appendProperty(field.getKey());
            if (isPrimitive(field.getValue()) && !KEPT.contains(field.getKey())) {
                found.add(place);
            }
            collect(field.getValue(), place, found);
        }
    }

    private static boolean isPrimitive(JsonNode value) {
        return value.isValueNode()
                || (value.isArray()
                        && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode));
    }

    private static Stream<Absence> one(ObjectNode document, JsonPointer at, Kind kind) {
        ObjectNode copy = document.deepCopy();
        String name = at.last().getMatchingProperty();
        ObjectNode around = (ObjectNode) copy.at(at.head());
        switch (kind) {
            case EXPLAINED -> {
                boolean repeats = around.remove(name).isArray();
                around.set("_" + name, repeats ? JSON.createArrayNode().add(REASON) : REASON);
            }
            case REMOVED -> {
                around.remove(name);
                prune(copy, at.head());
            }
            case UNKNOWN_CODE -> {
                if (!name.equals("code")) {
                    return Stream.empty();
                }
                around.put(name, "no-such-code");
            }
        }
        return Stream.of(new Absence(kind, at.toString(), copy));
    }

    /** FHIR has no empty element. */
    private static void prune(ObjectNode document, JsonPointer at) {
        if (at.length() == 0 || !document.at(at).isEmpty()) {
            return;
        }
        JsonNode around = document.at(at.head());
        if (around instanceof ArrayNode array) {
            array.remove(at.last().getMatchingIndex());
        } else {
            ((ObjectNode) around).remove(at.last().getMatchingProperty());
        }
        prune(document, at.head());
    }

    @Override
    public String toString() {
        return kind + " " + at;
    }
}
