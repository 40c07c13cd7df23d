package org.calaimfhir.terminology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.terminology.ProgramTable.Row;

/** A table of codes, or the filtered part of one, as FHIR CodeSystem. */
final class CodeSystemJson {

    private final Canonical canonical;

    CodeSystemJson(Canonical canonical) {
        this.canonical = canonical;
    }

    /**
     * The column of a code table that holds the codes.
     *
     * @param row the code system's row in the table {@code code-system}
     */
    static String codeColumn(Row row) {
        return row.find("code_column").orElse("code");
    }

    /**
     * The code system of one table.
     *
     * @param row its row in the table {@code code-system}
     * @param further the properties that this system has besides those that all have
     * @throws TableException when a concept lacks its code or display
     */
    ObjectNode codeSystem(Row row, ProgramTable table, List<ConceptProperty> further) {
        List<ConceptProperty> properties = new ArrayList<>(ConceptProperty.COMMON);
        properties.removeIf(property -> !table.has(property.column()));
        properties.addAll(further);
        Collection<List<Row>> concepts = concepts(row, table);
        ObjectNode json = canonical.heading("CodeSystem", row);
        json.put("caseSensitive", true);
        json.put("valueSet", Canonical.valueSet(row.get("id")));
        json.put("content", "complete");
        json.put("count", concepts.size());
        var declared = json.putArray("property");
        properties.forEach(property -> property.declare(declared));
        var list = json.putArray("concept");
        concepts.forEach(rows -> list.add(concept(row, rows, properties)));
        return json;
    }

    /** The rows of each code, in the order of the table: a code has several when what is said of it changed. */
    private static Collection<List<Row>> concepts(Row system, ProgramTable table) {
        Map<String, List<Row>> byCode = new LinkedHashMap<>();
        for (Row row : RowFilter.rows(system, table)) {
            TableRules.filled(row, codeColumn(system));
            byCode.computeIfAbsent(row.get(codeColumn(system)), code -> new ArrayList<>())
                    .add(row);
        }
        return byCode.values();
    }

    private static ObjectNode concept(Row system, List<Row> rows, List<ConceptProperty> stated) {
        Row newest = rows.stream().max(Comparator.comparing(Row::from)).orElseThrow();
        String display = system.get("display_column");
        TableRules.filled(newest, display);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("code", newest.get(codeColumn(system)));
        json.put("display", newest.get(display));
        system.find("definition_column")
                .flatMap(newest::find)
                .ifPresent(definition -> json.put("definition", definition));
        var properties = json.putArray("property");
        stated.forEach(property -> property.state(cell(property, rows, newest), properties));
        return json;
    }

    /** The newest row speaks for the concept, but the concept began with its oldest row. */
    private static String cell(ConceptProperty property, List<Row> rows, Row newest) {
        if (property.equals(ConceptProperty.EFFECTIVE_FROM)) {
            return day(rows.stream().map(Row::from).min(Comparator.naturalOrder()), LocalDate.MIN);
        }
        if (property.equals(ConceptProperty.EFFECTIVE_TO)) {
            return day(rows.stream().map(Row::to).max(Comparator.naturalOrder()), LocalDate.MAX);
        }
        return newest.get(property.column());
    }

    private static String day(Optional<LocalDate> day, LocalDate open) {
        return day.filter(known -> !known.equals(open)).map(LocalDate::toString).orElse("");
    }
}
