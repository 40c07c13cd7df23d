package org.calaimfhir.server.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** A made-up member of whom each type that a decision looks at tells something, on a day. */
final class EveryType {

    static final String DAY = "2026-03-01";
    static final String PERSON = "p1";

    private EveryType() {}

    /** The Patient first, and what is referred to before what refers to it. */
    static List<ObjectNode> resources() {
        try (InputStream file = EveryType.class.getResourceAsStream("every-type.json")) {
            JsonNode all = Absence.JSON.readTree(Objects.requireNonNull(file));
            return StreamSupport.stream(all.spliterator(), false)
                    .map(ObjectNode.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode bundle(List<ObjectNode> resources) {
        ObjectNode bundle =
                Absence.JSON.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
        resources.forEach(resource -> bundle.withArray("entry").addObject().set("resource", resource));
        return bundle;
    }

    static ObjectNode record() {
        return bundle(resources());
    }
}
