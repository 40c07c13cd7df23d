package org.calaimfhir.ig.logic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which defines an answer rests on, as {@code Library.Define}, and how many steps away each is. */
final class Reach {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Set<String>> uses = new HashMap<>();
    private final Map<String, Map<String, Integer>> reached = new HashMap<>();

    Reach(Iterable<String> elm) {
        for (String text : elm) {
            try {
                read(JSON.readTree(text).get("library"));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    private void read(JsonNode library) {
        String name = library.at("/identifier/id").asText();
        Map<String, String> included = new HashMap<>();
        library.at("/includes/def")
                .forEach(each -> included.put(
                        each.get("localIdentifier").asText(), each.get("path").asText()));
        for (JsonNode define : library.at("/statements/def")) {
            Set<String> used =
                    uses.computeIfAbsent(name + "." + define.get("name").asText(), key -> new HashSet<>());
            refs(define, included, name, used);
        }
    }

    private static void refs(JsonNode node, Map<String, String> included, String name, Set<String> used) {
        String type = node.path("type").asText();
        if (type.equals("ExpressionRef") || type.equals("FunctionRef")) {
            String other = node.has("libraryName")
                    ? included.get(node.get("libraryName").asText())
                    : name;
            used.add(other + "." + node.get("name").asText());
        }
        node.forEach(child -> refs(child, included, name, used));
    }

    /** Steps from one define to another; null where none lead there. */
    Integer steps(String from, String to) {
        return reached.computeIfAbsent(from, this::walk).get(to);
    }

    private Map<String, Integer> walk(String from) {
        Map<String, Integer> steps = new HashMap<>(Map.of(from, 0));
        Deque<String> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            String define = open.remove();
            for (String used : uses.getOrDefault(define, Set.of())) {
                if (steps.putIfAbsent(used, steps.get(define) + 1) == null) {
                    open.add(used);
                }
            }
        }
        return steps;
    }
}
