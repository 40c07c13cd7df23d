package org.calaimfhir.terminology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * What a table says of codes of other people's systems, as FHIR CodeSystem that supplements theirs.
 *
 * <p>Not a fragment under their address: whoever loads it would take the codes that it leaves out for unknown ones.
 */
final class CodeSupplementJson {

    private static final Set<String> OF_ALL = Set.of("source", "confidence");

    private final Canonical canonical;

    CodeSupplementJson(Canonical canonical) {
        this.canonical = canonical;
    }

    /**
     * The supplement of one list.
     *
     * @param list its row in the table {@code code-list}
     * @param further the properties that the list has besides source and confidence
     * @throws TableException when a row of the table has no code
     */
    ObjectNode supplement(Row list, ProgramTable table, List<ConceptProperty> further) {
        List<ConceptProperty> properties = new ArrayList<>(ConceptProperty.COMMON);
        properties.removeIf(property -> !OF_ALL.contains(property.column()));
        properties.addAll(further);
        Map<String, List<Row>> codes = ListedCodes.of(list, table);
        ObjectNode json = canonical.heading("CodeSystem", list);
        json.put("content", "supplement");
        json.put("supplements", list.get("system"));
        json.put("count", codes.size());
        ArrayNode declared = json.putArray("property");
        properties.forEach(property -> property.declare(declared));
        ArrayNode concepts = json.putArray("concept");
        codes.forEach((code, rows) -> concepts.add(concept(list, code, rows, properties)));
        return json;
    }

    /** The name is ours, so it is a designation beside the one that the system itself gives. */
    private static ObjectNode concept(Row list, String code, List<Row> rows, List<ConceptProperty> properties) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("code", code);
        list.find("display_column")
                .flatMap(rows.get(0)::find)
                .ifPresent(name -> json.putArray("designation").addObject().put("value", name));
        ArrayNode stated = json.putArray("property");
        for (ConceptProperty property : properties) {
            Set<String> cells = new LinkedHashSet<>();
            rows.forEach(row -> cells.add(row.get(property.column())));
            cells.forEach(cell -> property.state(cell, stated));
        }
        return json;
    }
}
