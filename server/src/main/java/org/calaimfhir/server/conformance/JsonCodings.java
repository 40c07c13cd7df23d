package org.calaimfhir.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;

/** The codings of an element of a resource as it was sent, which need not be valid. */
final class JsonCodings {

    private JsonCodings() {}

    /** @param element a CodeableConcept or several; anything else has none */
    static List<Coding> of(JsonNode element) {
        List<Coding> codings = new ArrayList<>();
        List<JsonNode> concepts = new ArrayList<>();
        if (element.isArray()) {
            element.forEach(concepts::add);
        } else {
            concepts.add(element);
        }
        for (JsonNode concept : concepts) {
            JsonNode array = concept.path("coding");
            if (array.isArray()) {
                array.forEach(coding -> codings.add(new Coding()
                        .setSystem(coding.path("system").textValue())
                        .setCode(coding.path("code").textValue())));
            }
        }
        return codings;
    }
}
