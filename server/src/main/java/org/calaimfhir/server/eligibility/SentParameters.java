package org.calaimfhir.server.eligibility;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;

/** Named values as somebody sent them, read with their type and number checked. */
final class SentParameters {

    private final List<ParametersParameterComponent> parameters;
    private final String path;

    private SentParameters(List<ParametersParameterComponent> parameters, String path) {
        this.parameters = parameters;
        this.path = path;
    }

    /**
     * @param path FHIRPath up to the list, such as {@code Parameters.parameter}
     * @param known the names that are taken; others are refused, because a misspelt one would change the answer
     */
    static SentParameters of(List<ParametersParameterComponent> parameters, String path, Set<String> known) {
        for (ParametersParameterComponent parameter : parameters) {
            String name = parameter.getName();
            if (name == null || !known.contains(name)) {
                throw Refusals.invalid(
                        path,
                        name == null
                                ? "A parameter has no name."
                                : "The parameter " + Refusals.shown(name) + " is not known here.",
                        "Send only: "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
        return new SentParameters(parameters, path);
    }

    String path(String name) {
        return path + ".where(name='" + name + "')";
    }

    List<ParametersParameterComponent> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.getName().equals(name))
                .toList();
    }

    Optional<ParametersParameterComponent> one(String name) {
        List<ParametersParameterComponent> found = all(name);
        if (found.size() > 1) {
            throw Refusals.invalid(path(name), "The parameter " + name + " stands at most once.", "Send it once.");
        }
        return found.stream().findFirst();
    }

    <T extends Type> Optional<T> value(String name, Class<T> type) {
        return one(name).map(parameter -> value(parameter, type));
    }

    <T extends Type> List<T> values(String name, Class<T> type) {
        return all(name).stream().map(parameter -> value(parameter, type)).toList();
    }

    /** A whole day of the calendar. */
    Optional<LocalDate> day(String name) {
        return value(name, DateType.class).map(date -> day(name, date.getValueAsString()));
    }

    private <T extends Type> T value(ParametersParameterComponent parameter, Class<T> type) {
        if (!type.isInstance(parameter.getValue()) || !isTold(parameter.getValue())) {
            String element = "value" + type.getSimpleName().replaceFirst("Type$", "");
            throw Refusals.invalid(
                    path(parameter.getName()),
                    "The parameter " + parameter.getName() + " has no " + element + ".",
                    "Send it with " + element + ".");
        }
        return type.cast(parameter.getValue());
    }

    /** One that only says why it is absent is none. */
    private static boolean isTold(Type value) {
        return value instanceof PrimitiveType<?> primitive ? primitive.hasValue() : !value.isEmpty();
    }

    private LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw Refusals.invalid(
                    path(name), "The parameter " + name + " is a day of the calendar.", "Send it as YYYY-MM-DD.");
        }
    }
}
