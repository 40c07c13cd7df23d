package org.calaimfhir.server.security;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Holds FHIR JSON against the base definitions: names, arrays, types, values. The engine's own parser finds the same
 * but tells neither the path nor more than the first mistake.
 */
final class StructureCheck {

    private static final int MOST_PROBLEMS = 20;
    private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");

    private final FhirContext context;
    private final Set<String> types;
    private final BaseRuntimeElementDefinition<?> extension;

    StructureCheck(FhirContext context) {
        this.context = context;
        this.types = context.getResourceTypes();
        this.extension = context.getElementDefinition("Extension");
    }

    /** What is wrong with a resource, at most {@value #MOST_PROBLEMS} things; empty when nothing is. */
    List<Problem> problems(JsonNode resource) {
        Walk walk = new Walk();
        walk.resource(resource, "");
        return walk.problems;
    }

    private final class Walk {

        private final List<Problem> problems = new ArrayList<>();

        void resource(JsonNode node, String path) {
            String type = node.path("resourceType").asText();
            if (!node.isObject() || type.isEmpty()) {
                add(
                        path,
                        IssueType.REQUIRED,
                        "A resource is an object with a resourceType.",
                        "Send resourceType first.");
            } else if (!types.contains(type)) {
                add(
                        path,
                        IssueType.NOTSUPPORTED,
                        "The resourceType is not a type of FHIR R4.",
                        "Send a type of FHIR R4.");
            } else {
                children(context.getResourceDefinition(type), node, path.isEmpty() ? type : path, true);
            }
        }

        private void children(
                BaseRuntimeElementDefinition<?> definition, JsonNode node, String path, boolean resource) {
            Set<BaseRuntimeChildDefinition> single = new HashSet<>();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (problems.size() >= MOST_PROBLEMS) {
                    return;
                }
                String name = field.getKey();
                if (resource && name.equals("resourceType")) {
                    continue;
                }
                boolean companion = name.startsWith("_");
                String base = companion ? name.substring(1) : name;
                BaseRuntimeChildDefinition child = definition.getChildByName(base);
                BaseRuntimeElementDefinition<?> element = child == null ? null : element(child, base);
                if (element == null || (companion && !JsonPrimitive.isPrimitive(element))) {
                    unknown(path, name);
                    continue;
                }
                boolean many = child.getMax() != 1;
                String at = path + "." + child.getElementName().replace("[x]", "");
                if (!many && !companion && !single.add(child)) {
                    add(at, IssueType.STRUCTURE, "This element has one value.", "Send one of its types only.");
                }
                Slot slot = new Slot(child, element, companion, node.has(companion ? base : "_" + name));
                values(slot, many, field.getValue(), at);
            }
        }

        private BaseRuntimeElementDefinition<?> element(BaseRuntimeChildDefinition child, String name) {
            return EXTENSIONS.contains(name) ? extension : child.getChildByName(name);
        }

        private void values(Slot slot, boolean many, JsonNode value, String at) {
            if (!many) {
                if (value.isArray()) {
                    add(at, IssueType.STRUCTURE, "This element does not repeat.", "Send it without brackets: [ and ].");
                } else {
                    value(slot, value, at);
                }
            } else if (!value.isArray()) {
                add(at, IssueType.STRUCTURE, "This element repeats, so it is an array.", "Send it in brackets: [ ].");
            } else if (value.isEmpty()) {
                add(at, IssueType.STRUCTURE, "An array is not empty.", "Leave the element out when it has no value.");
            } else {
                for (int number = 0; number < value.size() && problems.size() < MOST_PROBLEMS; number++) {
                    if (!(value.get(number).isNull() && slot.hasCompanion())) {
                        value(slot, value.get(number), at + "[" + number + "]");
                    }
                }
            }
        }

        private void value(Slot slot, JsonNode value, String at) {
            if (value.isNull()) {
                add(at, IssueType.STRUCTURE, "FHIR has no null.", "Leave the element out when it has no value.");
            } else if (slot.companion()) {
                companion(value, at);
            } else if (JsonPrimitive.isPrimitive(slot.element())) {
                JsonPrimitive.problem(slot.child(), slot.element(), value, at).ifPresent(problems::add);
            } else if (!value.isObject()) {
                add(at, IssueType.STRUCTURE, "This element is an object.", "Send an object: { }.");
            } else if (!(slot.element() instanceof BaseRuntimeElementCompositeDefinition<?>)) {
                resource(value, at);
            } else if (value.isEmpty()) {
                add(
                        at,
                        IssueType.STRUCTURE,
                        "An element is not empty.",
                        "Leave the element out when it has no content.");
            } else {
                children(slot.element(), value, at, false);
            }
        }

        private void companion(JsonNode value, String at) {
            if (!value.isObject()) {
                add(at, IssueType.STRUCTURE, "A name with _ is an object.", "Send id or extension in it.");
                return;
            }
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                if (field.getKey().equals("extension")) {
                    values(new Slot(null, extension, false, false), true, field.getValue(), at + ".extension");
                } else if (!field.getKey().equals("id")) {
                    unknown(at, field.getKey());
                } else if (!field.getValue().isTextual()) {
                    add(at + ".id", IssueType.STRUCTURE, "An id is a text.", "Send it in quotes.");
                }
            }
        }

        private void unknown(String path, String name) {
            String shown = name.matches("[A-Za-z0-9_]{1,64}") ? "\"" + name + "\"" : "one with this name";
            add(
                    path,
                    IssueType.STRUCTURE,
                    "FHIR R4 has no element " + shown + " here.",
                    "Check the spelling, or send the data as an extension.");
        }

        private void add(String at, IssueType code, String rule, String advice) {
            problems.add(at.isEmpty() ? Problem.of(code, rule, advice) : Problem.at(at, code, rule, advice));
        }
    }

    /**
     * Where a value stands.
     *
     * @param companion it is the object with id and extensions beside a primitive, under its name with _
     * @param hasCompanion the other of both is there, so that an array may have gaps
     */
    private record Slot(
            BaseRuntimeChildDefinition child,
            BaseRuntimeElementDefinition<?> element,
            boolean companion,
            boolean hasCompanion) {}
}
