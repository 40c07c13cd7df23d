package org.calaimfhir.server.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A card of CDS Hooks 2.0 as it is sent; names and their order are the standard's.
 *
 * @param summary one sentence of fewer than 140 characters
 * @param detail in Markdown
 * @param selectionBehavior sent with suggestions only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Card(
        String uuid,
        String summary,
        String detail,
        String indicator,
        Source source,
        List<Suggestion> suggestions,
        String selectionBehavior,
        List<Code> overrideReasons,
        List<Link> links) {

    /** Whose guidance it is. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Source(String label, String url, Code topic) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Code(String system, String code, String display) {}

    /** What the user may take over by one click. */
    record Suggestion(String label, String uuid, List<Action> actions) {}

    /** @param resource FHIR JSON of what is to be created */
    record Action(String type, String description, JsonNode resource) {}

    record Link(String label, String url, String type) {}

    Card {
        suggestions = List.copyOf(suggestions);
        overrideReasons = List.copyOf(overrideReasons);
        links = List.copyOf(links);
    }
}
