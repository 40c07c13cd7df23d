package org.calaimfhir.terminology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.calaimfhir.terminology.ProgramTable.Row;

/** A table of codes as FHIR CodeSystem and as the ValueSet of all its codes. */
final class CodeSystemJson {

    private static final String BASE = "https://calaimfhir.org/fhir";
    private static final String[][] PROPERTIES = {
        {"source", "source", "string", "Where the row was read, or why it is ours"},
        {"confidence", "confidence", "code", "How sure the row is: verified-primary to unverified-memory, or ours"},
        {"effective-from", "effective_from", "dateTime", "First day on which the concept may be used"},
        {"effective-to", "effective_to", "dateTime", "Last day on which the concept may be used"},
    };

    private final String version;

    CodeSystemJson(String version) {
        this.version = version;
    }

    static String systemOf(String id) {
        return BASE + "/CodeSystem/" + id;
    }

    /**
     * The code system of one table.
     *
     * @param row its row in the table {@code code-system}
     * @throws TableException when a concept lacks its display
     */
    ObjectNode codeSystem(Row row, ProgramTable table) {
        ObjectNode json = heading("CodeSystem", row);
        json.put("caseSensitive", true);
        json.put("valueSet", BASE + "/ValueSet/" + row.get("id"));
        json.put("content", "complete");
        json.put("count", table.rows().size());
        var properties = json.putArray("property");
        for (String[] property : PROPERTIES) {
            if (table.has(property[1])) {
                properties
                        .addObject()
                        .put("code", property[0])
                        .put("description", property[3])
                        .put("type", property[2]);
            }
        }
        var concepts = json.putArray("concept");
        for (Row concept : table.rows()) {
            concepts.add(concept(row, concept, table));
        }
        return json;
    }

    private static ObjectNode concept(Row system, Row concept, ProgramTable table) {
        String display = system.get("display_column");
        TableRules.filled(concept, "code");
        TableRules.filled(concept, display);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("code", concept.get("code"));
        json.put("display", concept.get(display));
        concept.find(system.get("definition_column")).ifPresent(text -> json.put("definition", text));
        var properties = json.putArray("property");
        for (String[] property : PROPERTIES) {
            if (table.has(property[1])) {
                concept.find(property[1]).ifPresent(text -> properties
                        .addObject()
                        .put("code", property[0])
                        .put("value" + capital(property[2]), text));
            }
        }
        return json;
    }

    /** The value set that includes the whole of each given code system. */
    ObjectNode valueSet(Row row, Iterable<String> codeSystems) {
        ObjectNode json = heading("ValueSet", row);
        json.put("immutable", false);
        var include = json.putObject("compose").putArray("include");
        codeSystems.forEach(id -> include.addObject().put("system", systemOf(id)));
        return json;
    }

    private ObjectNode heading(String type, Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("resourceType", type);
        json.put("id", row.get("id"));
        json.put("url", BASE + "/" + type + "/" + row.get("id"));
        json.put("version", version);
        json.put("name", row.get("name"));
        json.put("title", row.get("title"));
        json.put("status", "active");
        json.put("experimental", false);
        json.put("publisher", "calaim-fhir");
        json.put("description", row.get("description"));
        return json;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
