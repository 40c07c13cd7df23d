package org.calaimfhir.terminology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * A table that relates two code systems as FHIR ConceptMap.
 *
 * <p>Where a target is more than its code, such as a procedure code that only means the service together with its
 * modifiers, the rest of it are the target's products: the same code may then stand there more than once.
 */
final class ConceptMapJson {

    private final Canonical canonical;
    private final ProgramTables tables;
    private final Map<String, Set<String>> codes;

    /**
     * Knows what may be mapped.
     *
     * @param codes the codes of each code system of ours, by its id
     */
    ConceptMapJson(Canonical canonical, ProgramTables tables, Map<String, Set<String>> codes) {
        this.canonical = canonical;
        this.tables = tables;
        this.codes = codes;
    }

    /**
     * The map that one table makes.
     *
     * @param row its row in the table {@code concept-map}
     * @throws TableException naming the line whose code its system does not have, or whose equivalence is not a word
     *     of FHIR
     */
    ObjectNode conceptMap(Row row, ProgramTable table) {
        ObjectNode json = canonical.heading("ConceptMap", row);
        json.put("sourceUri", Canonical.valueSet(row.get("source_value_set")));
        json.put("targetUri", Canonical.valueSet(row.get("target_value_set")));
        ObjectNode group = json.putArray("group").addObject();
        group.put("source", Canonical.system(row.get("source_system")));
        group.put("target", Canonical.system(row.get("target_system")));
        ArrayNode elements = group.putArray("element");
        Map<String, ArrayNode> targets = new LinkedHashMap<>();
        Equivalences equivalences = new Equivalences(row);
        for (Row pair : RowFilter.rows(row, table)) {
            TableRules.filled(pair, row.get("source_column"));
            String source = pair.get(row.get("source_column"));
            known(pair, row, "source", source);
            ArrayNode list = targets.computeIfAbsent(
                    source, code -> elements.addObject().put("code", code).putArray("target"));
            addTargets(row, pair, equivalences, list);
        }
        return json;
    }

    private void addTargets(Row row, Row pair, Equivalences equivalences, ArrayNode list) {
        String cell = pair.get(row.get("target_column"));
        if (cell.isBlank()) {
            ObjectNode target = list.addObject().put("equivalence", Equivalences.NONE);
            comment(row, pair, target);
            return;
        }
        for (String each : cell.split(";", -1)) {
            String code = row.find("target_through")
                    .map(through -> new SecondStep(row, through, tables).from(pair, each))
                    .orElse(each);
            known(pair, row, "target", code);
            ObjectNode target = list.addObject().put("code", code).put("equivalence", equivalences.of(pair));
            comment(row, pair, target);
            products(row, pair, target);
        }
    }

    private void known(Row pair, Row row, String side, String code) {
        String system = row.get(side + "_system");
        if (Canonical.isAddress(system)) {
            return;
        }
        Set<String> ours = codes.get(system);
        if (ours == null) {
            throw new TableException(row.file(), row.line(), side + "_system '" + system + "' is no code system");
        }
        if (!ours.contains(code)) {
            throw new TableException(pair.file(), pair.line(), side + " '" + code + "' is no code of " + system);
        }
    }

    private static void comment(Row row, Row pair, ObjectNode target) {
        List<String> said = new ArrayList<>();
        for (String column : columns(row, "comment_columns")) {
            pair.find(column).ifPresent(text -> said.add(column.replace('_', ' ') + ": " + text));
        }
        if (!said.isEmpty()) {
            target.put("comment", String.join("; ", said));
        }
    }

    private static void products(Row row, Row pair, ObjectNode target) {
        for (String column : columns(row, "product_columns")) {
            pair.find(column).ifPresent(cell -> {
                for (String value : cell.split(";", -1)) {
                    target.withArray("product")
                            .addObject()
                            .put("property", row.get("product_property"))
                            .put("system", row.get("product_system"))
                            .put("value", value);
                }
            });
        }
    }

    private static List<String> columns(Row row, String cell) {
        return row.find(cell).map(text -> List.of(text.split(";", -1))).orElse(List.of());
    }
}
