package org.calaimfhir.server.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.hl7.fhir.utilities.json.model.JsonObject;

/** The JSON of a resource: as a tree, and, read again only when it is needed, in the form of HL7's validator. */
final class Content {

    // Numbers keep their digits: 1.0 and 1.00 differ in FHIR.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String text;
    private final JsonNode tree;
    private JsonObject forValidator;

    private Content(String text, JsonNode tree) {
        this.text = text;
        this.tree = tree;
    }

    /** @throws IllegalArgumentException when the text is no JSON; requests have been looked at before */
    static Content of(String text) {
        try {
            return new Content(text, JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
    }

    JsonNode tree() {
        return tree;
    }

    JsonObject forValidator() {
        if (forValidator == null) {
            forValidator = ResourceValidator.parse(text);
        }
        return forValidator;
    }

    /** The resource of an entry of a Bundle. */
    JsonObject entry(int number) {
        return forValidator()
                .get("entry")
                .asJsonArray()
                .getItems()
                .get(number)
                .asJsonObject()
                .get("resource")
                .asJsonObject();
    }
}
