package org.calaimfhir.server.security;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Narrative;

/**
 * An element of FHIR XML as the base definitions describe it.
 *
 * @param path without numbers, such as {@code Patient.contact.name}
 * @param definition empty for an element that holds a resource, such as {@code contained}
 */
record XmlPlace(
        FhirContext context, String path, Optional<BaseRuntimeElementDefinition<?>> definition, boolean resource) {

    private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");

    /** The outermost element; empty when it is no resource of FHIR R4. */
    static Optional<XmlPlace> root(FhirContext context, String name) {
        return resource(context, name, name);
    }

    private static Optional<XmlPlace> resource(FhirContext context, String name, String path) {
        return context.getResourceTypes().contains(name)
                ? Optional.of(new XmlPlace(context, path, Optional.of(context.getResourceDefinition(name)), true))
                : Optional.empty();
    }

    /** An element inside of this one; empty when FHIR R4 has none of this name here. */
    Optional<XmlPlace> child(String name) {
        if (definition.isEmpty()) {
            return resource(context, name, path);
        }
        BaseRuntimeElementDefinition<?> mine = definition.get();
        boolean primitive = JsonPrimitive.isPrimitive(mine);
        BaseRuntimeChildDefinition child = primitive ? null : mine.getChildByName(name);
        if (EXTENSIONS.contains(name) && (child != null || (primitive && name.equals("extension")))) {
            return Optional.of(inside(name, context.getElementDefinition("Extension")));
        }
        return Optional.ofNullable(child == null ? null : child.getChildByName(name))
                .map(element -> inside(name, element));
    }

    private XmlPlace inside(String name, BaseRuntimeElementDefinition<?> element) {
        boolean described =
                element instanceof BaseRuntimeElementCompositeDefinition<?> || JsonPrimitive.isPrimitive(element);
        return new XmlPlace(context, path + "." + name, described ? Optional.of(element) : Optional.empty(), false);
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
