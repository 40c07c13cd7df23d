package org.calaimfhir.server.security;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Narrative;

/**
 * An element of FHIR XML as the base definitions describe it.
 *
 * @param path without numbers, such as {@code Patient.contact.name}
 * @param definition empty for an element that holds a resource, such as {@code contained}
 * @param order its place among the elements beside it: FHIR XML has them in the order of the definitions
 * @param repeats whether there may be more than one, or one of each type of a choice
 */
record XmlPlace(
        FhirContext context,
        String path,
        Optional<BaseRuntimeElementDefinition<?>> definition,
        boolean resource,
        int order,
        boolean repeats) {

    private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");

    /** The outermost element; empty when it is no resource of FHIR R4. */
    static Optional<XmlPlace> root(FhirContext context, String name) {
        return resource(context, name, name);
    }

    private static Optional<XmlPlace> resource(FhirContext context, String name, String path) {
        return context.getResourceTypes().contains(name)
                ? Optional.of(
                        new XmlPlace(context, path, Optional.of(context.getResourceDefinition(name)), true, 0, false))
                : Optional.empty();
    }

    /** An element inside of this one; empty when FHIR R4 has none of this name here. */
    Optional<XmlPlace> child(String name) {
        if (definition.isEmpty()) {
            return resource(context, name, path);
        }
        if (!(definition.get() instanceof BaseRuntimeElementCompositeDefinition<?> mine)) {
            return name.equals("extension") ? Optional.of(extension(name, 0)) : Optional.empty();
        }
        BaseRuntimeChildDefinition child = mine.getChildByName(name);
        if (child == null) {
            return Optional.empty();
        }
        int place = mine.getChildren().indexOf(child);
        return EXTENSIONS.contains(name)
                ? Optional.of(extension(name, place))
                : Optional.ofNullable(child.getChildByName(name))
                        .map(element -> inside(name, element, place, child.getMax() != 1));
    }

    private XmlPlace extension(String name, int place) {
        return inside(name, context.getElementDefinition("Extension"), place, true);
    }

    private XmlPlace inside(String name, BaseRuntimeElementDefinition<?> element, int place, boolean many) {
        boolean described =
                element instanceof BaseRuntimeElementCompositeDefinition<?> || JsonPrimitive.isPrimitive(element);
        Optional<BaseRuntimeElementDefinition<?>> known = described ? Optional.of(element) : Optional.empty();
        return new XmlPlace(context, path + "." + name, known, false, place, many);
    }

    /** Whether an attribute without namespace can stand here. */
    boolean hasAttribute(String name) {
        return switch (name) {
            case "value" -> definition.isPresent() && JsonPrimitive.isPrimitive(definition.get());
            case "id" -> definition.isPresent() && !resource;
            case "url" -> is(Extension.class);
            default -> false;
        };
    }

    boolean holdsResource() {
        return definition.isEmpty();
    }

    boolean isNarrative() {
        return is(Narrative.class);
    }

    boolean isDecimal() {
        return is(DecimalType.class);
    }

    private boolean is(Class<?> type) {
        return definition.isPresent() && type.isAssignableFrom(definition.get().getImplementingClass());
    }
}
