package org.calaimfhir.ig.logic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One library, changed in one place: each and/or, comparison, negation, constant, null and test of null is turned round,
 * one after the other.
 */
final class Mutants {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SYSTEM = "{urn:hl7-org:elm-types:r1}";
    private static final Map<String, List<String>> OPERATORS = Map.ofEntries(
            Map.entry("And", List.of("Or")),
            Map.entry("Or", List.of("And")),
            Map.entry("GreaterOrEqual", List.of("Greater", "Less")),
            Map.entry("Greater", List.of("GreaterOrEqual", "LessOrEqual")),
            Map.entry("LessOrEqual", List.of("Less", "Greater")),
            Map.entry("Less", List.of("LessOrEqual", "GreaterOrEqual")),
            Map.entry("IsTrue", List.of("IsFalse", "IsNull")),
            Map.entry("IsFalse", List.of("IsTrue", "IsNull")),
            Map.entry("Subtract", List.of("Add")),
            Map.entry("Max", List.of("Min")));

    /**
     * A change.
     *
     * @param define where it is, as {@code Library.Define}
     * @param what from what to what, and the how manieth change of the define
     * @param elm the whole library with it
     */
    record Mutant(String define, String what, String elm) {
        String name() {
            return define + " #" + what;
        }
    }

    private final ObjectNode library;
    private final String name;
    private final List<Mutant> found = new ArrayList<>();

    private Mutants(String elm) {
        try {
            library = (ObjectNode) JSON.readTree(elm);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        name = library.at("/library/identifier/id").asText();
    }

    static List<Mutant> of(String elm) {
        Mutants mutants = new Mutants(elm);
        for (JsonNode define : mutants.library.at("/library/statements/def")) {
            if (!define.get("name").asText().equals("Patient")) {
                mutants.walk(define.get("name").asText(), (ObjectNode) define, "expression");
            }
        }
        return mutants.found;
    }

    private void walk(String define, ObjectNode parent, String field) {
        if (parent.get(field) instanceof ObjectNode node) {
            change(define, parent, node, replacement -> parent.set(field, replacement));
            node.fieldNames().forEachRemaining(each -> walk(define, node, each));
        } else if (parent.get(field) instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                int index = i;
                if (list.get(i) instanceof ObjectNode node) {
                    change(define, parent, node, replacement -> list.set(index, replacement));
                    node.fieldNames().forEachRemaining(each -> walk(define, node, each));
                }
            }
        }
    }

    private void change(String define, ObjectNode parent, ObjectNode node, Consumer<JsonNode> put) {
        String type = node.path("type").asText();
        for (String other : OPERATORS.getOrDefault(type, List.of())) {
            keep(define, type + " to " + other, node, node.deepCopy().put("type", other), put);
        }
        switch (type) {
            case "Not" -> keep(define, "Not dropped", node, node.get("operand"), put);
            case "Exists", "Equal", "In", "IsNull" -> keep(define, type + " denied", node, not(node), put);
            case "Null" -> {
                if (!parent.path("asType").asText(SYSTEM + "Boolean").equals(SYSTEM + "Boolean")) {
                    return;
                }
                keep(define, "Null to true", node, literal("Boolean", "true"), put);
                keep(define, "Null to false", node, literal("Boolean", "false"), put);
            }
            case "Coalesce" -> {
                for (int i = 0; i < node.get("operand").size(); i++) {
                    keep(
                            define,
                            "Coalesce to part " + (i + 1),
                            node,
                            node.get("operand").get(i),
                            put);
                }
            }
            case "Literal" -> literal(define, node, put);
            case "Quantity" -> {
                keep(
                        define,
                        "Quantity plus 1",
                        node,
                        node.deepCopy().put("value", node.get("value").asInt() + 1),
                        put);
                keep(
                        define,
                        "Quantity less 1",
                        node,
                        node.deepCopy().put("value", node.get("value").asInt() - 1),
                        put);
            }
            default -> {
                // Nothing that decides.
            }
        }
    }

    private void literal(String define, ObjectNode node, Consumer<JsonNode> put) {
        String value = node.get("value").asText();
        switch (node.get("valueType").asText().replace(SYSTEM, "")) {
            case "Boolean" ->
                keep(
                        define,
                        value + " turned",
                        node,
                        literal("Boolean", String.valueOf(!Boolean.parseBoolean(value))),
                        put);
            case "Integer" -> {
                keep(
                        define,
                        value + " plus 1",
                        node,
                        literal("Integer", String.valueOf(Integer.parseInt(value) + 1)),
                        put);
                keep(
                        define,
                        value + " less 1",
                        node,
                        literal("Integer", String.valueOf(Integer.parseInt(value) - 1)),
                        put);
            }
            case "String" -> keep(define, "'" + value + "' changed", node, literal("String", value + "~"), put);
            default -> throw new IllegalArgumentException(node.toString());
        }
    }

    private static ObjectNode literal(String type, String value) {
        return JSON.createObjectNode()
                .put("type", "Literal")
                .put("valueType", SYSTEM + type)
                .put("value", value);
    }

    private static ObjectNode not(JsonNode operand) {
        ObjectNode not = JSON.createObjectNode().put("type", "Not");
        not.set("operand", operand.deepCopy());
        return not;
    }

    private void keep(String define, String what, JsonNode was, JsonNode becomes, Consumer<JsonNode> put) {
        long earlier = found.stream()
                .filter(mutant -> mutant.define().equals(name + "." + define))
                .filter(mutant -> mutant.what().startsWith(what))
                .count();
        put.accept(becomes.deepCopy());
        found.add(new Mutant(
                name + "." + define, what + (earlier == 0 ? "" : " (" + (earlier + 1) + ")"), library.toString()));
        put.accept(was);
    }
}
