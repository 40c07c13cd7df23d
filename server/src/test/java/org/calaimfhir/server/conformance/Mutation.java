package org.calaimfhir.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One way of spoiling a resource, as senders do it by mistake. Each hits an element at random. */
enum Mutation {
    ELEMENT_REMOVED {
        @Override
        void spoil(Place place, Random random) {
            place.remove();
        }
    },
    ELEMENT_DOUBLED {
        @Override
        void spoil(Place place, Random random) {
            JsonNode value = place.value();
            if (value.isArray()) {
                ((ArrayNode) value).addAll((ArrayNode) value.deepCopy());
            } else {
                place.put(JSON.arrayNode().add(value).add(value.deepCopy()));
            }
        }
    },
    ELEMENT_RENAMED {
        @Override
        void spoil(Place place, Random random) {
            place.rename(pick(List.of("name", "valueString", "Status", "code", "reference", "notAnElement"), random));
        }
    },
    ELEMENT_ADDED {
        @Override
        void spoil(Place place, Random random) {
            String name = pick(List.of("comment", "note", "language", "period", "display", "id", "_status"), random);
            place.parent().set(name, pick(VALUES, random).deepCopy());
        }
    },
    WRONG_TYPE {
        @Override
        void spoil(Place place, Random random) {
            place.put(pick(VALUES, random).deepCopy());
        }
    },
    WRONG_CODE {
        @Override
        void spoil(Place place, Random random) {
            place.put(pick(CODES, random));
        }
    },
    WRONG_DATE {
        @Override
        void spoil(Place place, Random random) {
            place.put(pick(DATES, random));
        }
    },
    WRONG_ADDRESS {
        @Override
        void spoil(Place place, Random random) {
            place.put(pick(ADDRESSES, random));
        }
    },
    TYPING_ERROR {
        @Override
        void spoil(Place place, Random random) {
            String text = place.value().asText("value");
            int at = random.nextInt(text.length() + 1);
            place.put(
                    text.substring(0, at) + pick(List.of(" ", "x", "\n", "é", "|", "0"), random) + text.substring(at));
        }
    },
    LONG_TEXT {
        @Override
        void spoil(Place place, Random random) {
            place.put("long ".repeat(1 + random.nextInt(400)));
        }
    },
    EMPTY {
        @Override
        void spoil(Place place, Random random) {
            place.put(
                    pick(List.of(JSON.arrayNode(), JSON.objectNode(), JSON.textNode(""), JSON.textNode(" ")), random));
        }
    },
    UNKNOWN_EXTENSION {
        @Override
        void spoil(Place place, Random random) {
            place.parent()
                    .putArray("extension")
                    .addObject()
                    .put("url", pick(ADDRESSES, random).asText())
                    .set("valueString", pick(VALUES, random).deepCopy());
        }
    },
    OTHER_PROFILE {
        @Override
        void spoil(Place place, Random random) {
            ObjectNode root = place.root();
            root.putObject("meta").putArray("profile").add(pick(PROFILES, random));
        }
    };

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<TextNode> CODES = texts(
            "active", "nonsense", "ACTIVE", "respite", "1a", "order", "fulfill", "male", "requested", "a b", "58");
    private static final List<TextNode> DATES = texts(
            "2026",
            "2026-13",
            "2026-02-30",
            "26-01-01",
            "2026-01-01T00:00",
            "2026-01-01T10:00:00Z",
            "tomorrow",
            "1800-01-01");
    private static final List<TextNode> ADDRESSES = texts(
            "Patient/1",
            "Organization/1",
            "patient/1",
            "urn:uuid:nonsense",
            "urn:uuid:7f1fe4dc-3d53-4a7c-9d8b-9d2f3c3f6f0e",
            "http://example.org/unknown",
            "https://calaimfhir.org/fhir/CodeSystem/county",
            "https://calaimfhir.org/fhir/StructureDefinition/population-of-focus",
            "http://snomed.info/sct",
            "#contained",
            "not an address");
    private static final List<String> PROFILES = List.of(
            "https://calaimfhir.org/fhir/StructureDefinition/calaim-member",
            "https://calaimfhir.org/fhir/StructureDefinition/calaim-referral-task",
            "http://hl7.org/fhir/StructureDefinition/vitalsigns",
            "http://example.org/StructureDefinition/unknown",
            "https://calaimfhir.org/fhir/StructureDefinition/calaim-coverage|9.9.9");
    private static final List<JsonNode> VALUES = List.of(
            JSON.textNode("text"),
            JSON.numberNode(7),
            JSON.numberNode(-1.5),
            JSON.booleanNode(true),
            JSON.nullNode(),
            JSON.arrayNode().add("text"),
            JSON.objectNode().put("text", "text"),
            JSON.arrayNode()
                    .addObject()
                    .put("system", "http://example.org/unknown")
                    .put("code", "x"));

    abstract void spoil(Place place, Random random);

    /** Spoils the resource in place. */
    static void any(ObjectNode resource, Random random) {
        List<Place> places = new ArrayList<>();
        Place.collect(resource, resource, places);
        pick(List.of(values()), random).spoil(pick(places, random), random);
    }

    private static List<TextNode> texts(String... values) {
        return List.of(values).stream().map(JSON::textNode).toList();
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** An element of a resource: its name, and the object that holds it. */
    record Place(ObjectNode root, ObjectNode parent, String name) {

        /** Of another type it is another resource; and HAPI's wrapper takes it for granted that meta is an object. */
        private static final Set<String> LEFT_ALONE = Set.of("resourceType", "meta");

        @SuppressWarnings("ReferenceEquality") // the very root, not one that looks like it
        static void collect(ObjectNode root, ObjectNode object, List<Place> places) {
            object.fieldNames().forEachRemaining(name -> {
                if (object != root || !LEFT_ALONE.contains(name)) {
                    places.add(new Place(root, object, name));
                }
            });
            object.elements().forEachRemaining(child -> inside(root, child, places));
        }

        private static void inside(ObjectNode root, JsonNode child, List<Place> places) {
            if (child instanceof ObjectNode object) {
                collect(root, object, places);
            } else if (child.isArray()) {
                child.forEach(item -> inside(root, item, places));
            }
        }

        JsonNode value() {
            return parent.get(name);
        }

        void put(JsonNode value) {
            parent.set(name, value);
        }

        void put(String value) {
            parent.put(name, value);
        }

        void remove() {
            parent.remove(name);
        }

        void rename(String other) {
            JsonNode value = parent.remove(name);
            parent.set(other, value);
        }
    }
}
