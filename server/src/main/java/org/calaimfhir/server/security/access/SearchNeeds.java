package org.calaimfhir.server.security.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Which types a search looks into: its own, and those of includes, reverse includes, chains and {@code _has}. What is
 * found by them tells of them, also when it is not answered.
 */
final class SearchNeeds {

    /** Parameters of every search that concern the searched type alone (FHIR R4, search). */
    private static final Set<String> PLAIN = Set.of(
            "_id",
            "_lastUpdated",
            "_tag",
            "_profile",
            "_security",
            "_source",
            "_sort",
            "_count",
            "_offset",
            "_total",
            "_summary",
            "_elements",
            "_format",
            "_pretty");

    private static final int HAS_PARTS = 4;
    private static final int DEEPEST = 10;

    private final BiFunction<String, String, Set<String>> targets;

    /** @param targets types that a reference parameter of a type leads to; empty when they are not known */
    SearchNeeds(BiFunction<String, String, Set<String>> targets) {
        this.targets = targets;
    }

    Set<Need> of(String type, Map<String, List<String>> parameters) {
        Set<Need> needs = new HashSet<>();
        needs.add(Need.search(type));
        parameters.forEach((name, values) -> {
            String bare = name.split("[:.]", 2)[0];
            switch (bare) {
                case "_include" -> values.forEach(value -> include(value, needs));
                case "_revinclude" -> values.forEach(value -> reverse(value, needs));
                case "_sort" -> values.forEach(value -> sort(type, value, needs));
                default -> parameter(type, name, needs, 0);
            }
        });
        return needs;
    }

    /** {@code Task:focus} or {@code Task:focus:ServiceRequest}. */
    private void include(String value, Set<Need> needs) {
        List<String> parts = List.of(value.split(":", -1));
        if (parts.size() == 2) {
            needs.add(Need.search(parts.get(0)));
            needs.addAll(searches(targets.apply(parts.get(0), parts.get(1))));
        } else if (parts.size() == 3 && !parts.get(2).isBlank()) {
            needs.add(Need.search(parts.get(0)));
            needs.add(Need.search(parts.get(2)));
        } else {
            needs.add(Need.search(Need.ANY));
        }
    }

    private static void reverse(String value, Set<Need> needs) {
        int colon = value.indexOf(':');
        needs.add(Need.search(colon > 0 ? value.substring(0, colon) : Need.ANY));
    }

    private void sort(String type, String value, Set<Need> needs) {
        for (String part : value.split(",")) {
            parameter(type, part.replaceFirst("^-", ""), needs, 0);
        }
    }

    private void parameter(String type, String name, Set<Need> needs, int depth) {
        if (depth > DEEPEST) {
            needs.addAll(Need.EVERYTHING);
        } else if (name.startsWith("_has:")) {
            has(name, needs, depth);
        } else if (name.contains(".")) {
            chain(type, name, needs, depth);
        } else if (name.startsWith("_") && !PLAIN.contains(name.split(":", 2)[0])) {
            needs.addAll(Need.EVERYTHING);
        }
    }

    /** {@code _has:Observation:patient:code}: the last part is a parameter of that type again. */
    private void has(String name, Set<Need> needs, int depth) {
        String[] parts = name.split(":", HAS_PARTS);
        if (parts.length < HAS_PARTS) {
            needs.addAll(Need.EVERYTHING);
            return;
        }
        needs.add(Need.search(parts[1]));
        parameter(parts[1], parts[3], needs, depth + 1);
    }

    /** {@code subject:Patient.name}. */
    private void chain(String type, String name, Set<Need> needs, int depth) {
        int dot = name.indexOf('.');
        String[] link = name.substring(0, dot).split(":", 2);
        Set<String> led = link.length > 1 ? Set.of(link[1]) : targets.apply(type, link[0]);
        needs.addAll(searches(led));
        led.forEach(next -> parameter(next, name.substring(dot + 1), needs, depth + 1));
        if (led.isEmpty() && name.indexOf('.', dot + 1) >= 0) {
            needs.addAll(Need.EVERYTHING);
        }
    }

    private static Set<Need> searches(Set<String> types) {
        if (types.isEmpty()) {
            return Set.of(Need.search(Need.ANY));
        }
        Set<Need> needs = new HashSet<>();
        types.forEach(type -> needs.add(Need.search(type)));
        return needs;
    }
}
