package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks through a resource and writes down its shape: its structure, and of each value either its letters or, where no
 * rule can tell two values apart, what kind of value it is, which values of the resource are equal, and in which order
 * its dates follow each other. Two resources of one shape get one verdict (docs/adr/0009).
 */
final class ResourceShape {

    private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");

    private final FhirContext context;
    private final Set<String> knownExtensions;
    private final RulesOfType rules;
    private final LearnedCodes codes;
    private final String profiles;
    private final ValueKinds kinds;
    private final StringBuilder shape = new StringBuilder(2048);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final DateOrder dates = new DateOrder();
    private final List<String> unknownCodes = new ArrayList<>();

    /** @param profiles all that the resource is held against; part of its shape */
    ResourceShape(
            FhirContext context,
            Set<String> knownExtensions,
            RulesOfType rules,
            LearnedCodes codes,
            List<String> profiles) {
        this.context = context;
        this.knownExtensions = knownExtensions;
        this.rules = rules;
        this.codes = codes;
        this.profiles = profiles.toString();
        this.kinds = new ValueKinds(dates);
    }

    /** @return whether the resource has a shape; without one it is judged for itself each time */
    boolean of(String type, JsonNode resource) {
        shape.append(profiles);
        if (!object(context.getResourceDefinition(type), resource, type)) {
            return false;
        }
        dates.describe(shape);
        return true;
    }

    /** The shape in letters; personal data may stand in it where a value's letters have to be kept. */
    CharSequence text() {
        return shape;
    }

    /** The concepts that were kept letter by letter because no accepted resource has had them at their place yet. */
    List<String> unknownCodes() {
        return unknownCodes;
    }

    private boolean object(BaseRuntimeElementDefinition<?> definition, JsonNode object, String path) {
        shape.append('{');
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            shape.append(name).append(':');
            if (name.startsWith("_") || name.equals("resourceType") || name.equals("contained")) {
                letters(field.getValue());
                continue;
            }
            BaseRuntimeChildDefinition child = definition.getChildByName(name);
            if (child == null) {
                return false;
            }
            BaseRuntimeElementDefinition<?> element =
                    EXTENSIONS.contains(name) ? context.getElementDefinition("Extension") : child.getChildByName(name);
            Place place = new Place(definition.getName(), name, path + "." + child.getElementName(), object);
            if (element == null || !values(element, field.getValue(), place)) {
                return false;
            }
        }
        shape.append('}');
        return true;
    }

    private boolean values(BaseRuntimeElementDefinition<?> element, JsonNode value, Place place) {
        if (!value.isArray()) {
            return value(element, value, place);
        }
        shape.append('[');
        for (JsonNode item : value) {
            if (!value(element, item, place)) {
                return false;
            }
        }
        shape.append(']');
        return true;
    }

    private boolean value(BaseRuntimeElementDefinition<?> element, JsonNode value, Place place) {
        if (value.isTextual()) {
            text(element.getName(), value.textValue(), place);
            return true;
        }
        if (!value.isObject() || !(element instanceof BaseRuntimeElementCompositeDefinition<?>)) {
            letters(value);
            return true;
        }
        if (EXTENSIONS.contains(place.name())) {
            return extension(element, value, place);
        }
        if (element.getName().equals("CodeableConcept")
                && rules.codesTold()
                && LearnedCodes.isSimple(value)
                && !rules.insideSlice(place.path() + ".coding")) {
            return concept(element, value, place);
        }
        return object(element, value, place.path());
    }

    private boolean extension(BaseRuntimeElementDefinition<?> element, JsonNode value, Place place) {
        String url = value.path("url").asText();
        if (!knownExtensions.contains(url)) {
            letters(value);
            return true;
        }
        return object(element, value, place.path() + "(" + url + ")");
    }

    private boolean concept(BaseRuntimeElementDefinition<?> element, JsonNode value, Place place) {
        String concept = LearnedCodes.key(profiles, place.path(), value);
        if (!codes.contains(concept)) {
            unknownCodes.add(concept);
            return object(element, value, place.path());
        }
        shape.append("{concept[");
        for (JsonNode coding : value.get("coding")) {
            for (Map.Entry<String, JsonNode> field : coding.properties()) {
                shape.append(field.getKey()).append(':');
                alike("C", field.getValue().textValue());
            }
            shape.append(';');
        }
        shape.append(']');
        if (value.has("text")) {
            Place text = new Place("CodeableConcept", "text", place.path() + ".text", value);
            text("string", value.get("text").textValue(), text);
        }
        shape.append('}');
        return true;
    }

    private void text(String type, String text, Place place) {
        boolean bound = rules.literalTexts().contains(place.path())
                || rules.literalTexts().contains(place.type() + "." + place.name());
        String kind = bound ? null : kinds.of(type, text, place);
        if (kind == null) {
            shape.append('"').append(text.length()).append(':').append(text);
            Integer before = numbers.putIfAbsent(text, numbers.size());
            if (before != null) {
                shape.append('=').append(before);
            }
        } else {
            alike(kind, text);
        }
    }

    private void alike(String kind, String text) {
        shape.append('<').append(kind);
        rules.questions().answer(text, shape);
        Integer before = numbers.putIfAbsent(text, numbers.size());
        shape.append('=').append(before == null ? numbers.size() - 1 : before).append('>');
    }

    private void letters(JsonNode value) {
        String text = value.toString();
        shape.append('#').append(text.length()).append(':').append(text);
        equalities(value);
    }

    private void equalities(JsonNode value) {
        if (value.isTextual()) {
            Integer before = numbers.putIfAbsent(value.textValue(), numbers.size());
            if (before != null) {
                shape.append('=').append(before);
            }
        }
        value.forEach(this::equalities);
    }

    /**
     * Where a value stands.
     *
     * @param type data type of the object around it
     * @param path from the resource on, without indexes, with [x] for a choice
     * @param around the object around it
     */
    record Place(String type, String name, String path, JsonNode around) {}
}
