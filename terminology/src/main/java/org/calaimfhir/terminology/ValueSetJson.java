package org.calaimfhir.terminology;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.calaimfhir.terminology.ProgramTable.Row;

/** Value sets: of whole code systems of ours, or of those codes of other people's systems that a table lists. */
final class ValueSetJson {

    private final Canonical canonical;

    ValueSetJson(Canonical canonical) {
        this.canonical = canonical;
    }

    /** The value set that includes the whole of each given code system. */
    ObjectNode of(Row row, Iterable<String> codeSystems) {
        ObjectNode json = canonical.heading("ValueSet", row);
        json.put("immutable", false);
        var include = json.putObject("compose").putArray("include");
        codeSystems.forEach(id -> include.addObject().put("system", Canonical.system(id)));
        return json;
    }

    /**
     * The value set that lists codes one by one, because their system is not ours to publish.
     *
     * @param row its row in the table {@code code-list}
     * @throws TableException when a row of the table has no code
     */
    ObjectNode listing(Row row, ProgramTable table) {
        ObjectNode json = canonical.heading("ValueSet", row);
        json.put("immutable", false);
        ObjectNode include = json.putObject("compose").putArray("include").addObject();
        include.put("system", row.get("system"));
        var concepts = include.putArray("concept");
        ListedCodes.of(row, table).forEach((code, from) -> {
            ObjectNode concept = concepts.addObject().put("code", code);
            row.find("display_column").flatMap(from.get(0)::find).ifPresent(display -> concept.put("display", display));
        });
        return json;
    }

    /**
     * The value set of all codes of other people's systems that a pattern or the place below a concept makes members.
     * Each row is a part of its own.
     *
     * @param row its row in the table {@code code-family}
     * @throws TableException when a row of the table has no codes, or some that cannot be read
     */
    ObjectNode families(Row row, ProgramTable table) {
        ObjectNode json = canonical.heading("ValueSet", row);
        json.put("immutable", false);
        var include = json.putObject("compose").putArray("include");
        CodeFamily family = CodeFamily.of(row);
        RowFilter.rows(row, table).forEach(from -> family.values(from).forEach(value -> {
            ObjectNode part = include.addObject().put("system", row.get("system"));
            part.putArray("filter")
                    .addObject()
                    .put("property", family.property())
                    .put("op", family.op())
                    .put("value", value);
        }));
        return json;
    }
}
