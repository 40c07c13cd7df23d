package org.calaimfhir.ig.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.hl7.fhir.r4.model.MetadataResource;

/** Who makes the page of a definition: the first who was named for its type. */
final class PageMakers {

    private final Map<Class<?>, Function<MetadataResource, Page>> makers = new LinkedHashMap<>();

    <T extends MetadataResource> PageMakers make(Class<T> type, Function<T, Page> maker) {
        makers.put(type, definition -> maker.apply(type.cast(definition)));
        return this;
    }

    Page page(MetadataResource definition) {
        return makers.entrySet().stream()
                .filter(maker -> maker.getKey().isInstance(definition))
                .findFirst()
                .orElseThrow()
                .getValue()
                .apply(definition);
    }
}
