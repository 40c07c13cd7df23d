package org.calaimfhir.ig.site;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;

/** The values that a resource has at an element's path. */
public final class Elements {

    private Elements() {}

    /**
     * Values of an element in each of its places.
     *
     * @param path as an ElementDefinition has it, such as {@code Goal.target.due[x]}
     */
    public static List<Base> at(Base resource, String path) {
        Stream<Base> found = Stream.of(resource);
        for (String step : List.of(path.split("\\.", -1)).subList(1, path.split("\\.", -1).length)) {
            found = found.flatMap(each -> children(each, step).stream());
        }
        return found.toList();
    }

    static List<Base> children(Base parent, String name) {
        return parent.children().stream()
                .filter(property -> property.getName().equals(name))
                .flatMap(property -> property.getValues().stream())
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
