package org.calaimfhir.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Changes the text of one element to another that may stand there, or nearly. */
final class OtherValue {

    private static final List<String> TEXTS = List.of(
            "Okafor",
            "Nguyen",
            "Ana María",
            "O'Brien-López",
            "Sacramento",
            "95814",
            "555-0100",
            "Sleeps in a car since March; no safe place at night.",
            "MRN 00042",
            "1 Main St, Apt 4",
            "order",
            "fulfill",
            "ecm",
            "91234567A",
            "912345678",
            "two\nlines",
            " padded",
            "a < b",
            "#",
            "http://example.org/thing",
            "x".repeat(900));
    private static final List<String> DATES = List.of(
            "1950-01-01",
            "1988-07-19",
            "2025-12-31",
            "2026-01-15",
            "2026-03-02T09:30:00Z",
            "2026-01-15T10:00:00Z",
            "2026-01-15T10:00:00.123-08:00",
            "2026-11",
            "2026",
            "2099-12-31",
            "2026-02-29",
            "2026-01-15T25:00:00Z");
    private static final List<String> REFERENCES = List.of(
            "Patient/abc",
            "Patient/5f0c1a52-2f0e-4a8e-8d43-0d8f6f2c9d11",
            "Organization/abc",
            "Organization/another",
            "Location/1",
            "urn:uuid:7f1fe4dc-3d53-4a7c-9d8b-9d2f3c3f6f0e",
            "#inside",
            "Patient?identifier=x|1",
            "Patient/");

    private OtherValue() {}

    static void any(ObjectNode resource, Random random) {
        List<Runnable> changes = new ArrayList<>();
        collect(resource, random, changes);
        if (!changes.isEmpty()) {
            changes.get(random.nextInt(changes.size())).run();
        }
    }

    private static void collect(ObjectNode object, Random random, List<Runnable> changes) {
        for (String name : names(object)) {
            JsonNode value = object.get(name);
            if (value.isTextual() && !name.equals("resourceType")) {
                changes.add(() -> object.put(name, other(name, value.textValue(), random)));
            } else if (value instanceof ObjectNode child) {
                collect(child, random, changes);
            } else if (value instanceof ArrayNode array) {
                items(array, name, random, changes);
            }
        }
    }

    private static void items(ArrayNode array, String name, Random random, List<Runnable> changes) {
        for (int i = 0; i < array.size(); i++) {
            int at = i;
            JsonNode item = array.get(i);
            if (item instanceof ObjectNode child) {
                collect(child, random, changes);
            } else if (item.isTextual()) {
                Consumer<String> set = text -> array.set(at, array.textNode(text));
                changes.add(() -> set.accept(other(name, item.textValue(), random)));
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String other(String name, String before, Random random) {
        if (name.equals("reference")) {
            return pick(REFERENCES, random);
        }
        if (before.matches("\\d{4}(-\\d\\d.*)?")) {
            return pick(DATES, random);
        }
        if (before.length() > 1 && random.nextInt(6) == 0) {
            int at = random.nextInt(before.length() - 1);
            return before.substring(0, at) + before.charAt(at + 1) + before.charAt(at) + before.substring(at + 2);
        }
        return pick(TEXTS, random);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
