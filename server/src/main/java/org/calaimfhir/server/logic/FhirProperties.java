package org.calaimfhir.server.logic;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.RuntimeChildChoiceDefinition;
import ca.uhn.fhir.context.RuntimeChildPrimitiveDatatypeDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads one named element of FHIR objects, as the engine's {@code FhirModelResolver} does, by the switch that HAPI
 * generates ({@code Base.getProperty}). What the name means for a class is found out once.
 */
final class FhirProperties {

    private static final Set<String> TEMPORAL = Set.of("InstantType", "DateTimeType", "DateType", "TimeType");
    private static final Base[] NONE = {};

    private final FhirModel model;
    private final String name;
    private final Map<Class<?>, Reader> readers = new ConcurrentHashMap<>();
    private volatile Known last = new Known(Void.class, null);

    FhirProperties(FhirModel model, String name) {
        this.model = model;
        this.name = name;
    }

    Object of(Base target, LogicEvaluation evaluation) {
        Known known = last;
        if (known.type != target.getClass()) {
            known = new Known(target.getClass(), readers.computeIfAbsent(target.getClass(), type -> reader(target)));
            last = known;
        }
        return known.reader.read(target, evaluation);
    }

    /** The element's values as they stand, whatever its cardinality. */
    static List<Base> values(Base target, String name) {
        return Arrays.asList(read(target, name.hashCode(), name));
    }

    private Reader reader(Base target) {
        if (target instanceof PrimitiveType<?>) {
            return primitive((PrimitiveType<?>) target);
        }
        if (target instanceof Resource && target.fhirType().equals(name)) {
            return (resource, evaluation) -> resource;
        }
        BaseRuntimeChildDefinition child = model.child(target, name);
        if (child == null) {
            return (object, evaluation) -> null;
        }
        if (child instanceof RuntimeChildChoiceDefinition
                && !child.getElementName().equalsIgnoreCase(name)) {
            return (object, evaluation) -> model.resolvePath(object, name);
        }
        String element = child.getElementName();
        int hash = element.hashCode();
        if (child.getMax() < 1) {
            return (object, evaluation) -> {
                Base[] values = read(object, hash, element);
                return values.length == 0 ? null : Arrays.asList(values);
            };
        }
        if (child instanceof RuntimeChildPrimitiveDatatypeDefinition) {
            return (object, evaluation) -> {
                Base[] values = read(object, hash, element);
                return values.length == 0 || (values[0] instanceof PrimitiveType<?> primitive && !primitive.hasValue())
                        ? null
                        : values[0];
            };
        }
        return (object, evaluation) -> {
            Base[] values = read(object, hash, element);
            return values.length == 0 ? null : values[0];
        };
    }

    private Reader primitive(PrimitiveType<?> example) {
        if (name.equals("extension")) {
            return (element, evaluation) -> ((Element) element).getExtension();
        }
        if (name.equals("value") && example instanceof Enumeration<?>) {
            return (element, evaluation) -> ((PrimitiveType<?>) element).getValueAsString();
        }
        if (TEMPORAL.contains(example.getClass().getSimpleName())) {
            return (element, evaluation) ->
                    ((PrimitiveType<?>) element).hasValue() ? evaluation.temporal(element) : null;
        }
        if (name.equals("value")) {
            return (element, evaluation) -> model.toJavaPrimitive(((PrimitiveType<?>) element).getValue(), element);
        }
        return (element, evaluation) -> model.toJavaPrimitive(element, element);
    }

    private static Base[] read(Base target, int hash, String element) {
        Base[] values = target.getProperty(hash, element, false);
        return values == null ? NONE : values;
    }

    private interface Reader {
        Object read(Base target, LogicEvaluation evaluation);
    }

    private record Known(Class<?> type, Reader reader) {}
}
