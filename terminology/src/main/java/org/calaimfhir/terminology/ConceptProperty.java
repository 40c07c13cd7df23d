package org.calaimfhir.terminology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * A column of a code table that {@code $lookup} answers with, as a property of the concept.
 *
 * @param type {@code string} for the cell as it stands, {@code dateTime}, {@code code} for codes of the same system,
 *     {@code Coding} for codes of the system {@code target}; a cell may hold several codes, separated by semicolons
 */
record ConceptProperty(String column, String code, String type, String description, String target) {

    static final ConceptProperty EFFECTIVE_FROM = new ConceptProperty(
            "effective_from", "effective-from", "dateTime", "First day on which the concept may be used", "");
    static final ConceptProperty EFFECTIVE_TO = new ConceptProperty(
            "effective_to", "effective-to", "dateTime", "Last day on which the concept may be used", "");

    /** What every code table may say of a concept. */
    static final List<ConceptProperty> COMMON = List.of(
            new ConceptProperty("source", "source", "string", "Where the row was read, or why it is ours", ""),
            new ConceptProperty(
                    "confidence",
                    "confidence",
                    "code",
                    "How sure the row is: verified-primary to unverified-memory, or ours",
                    ""),
            EFFECTIVE_FROM,
            EFFECTIVE_TO);

    private static final Set<String> TYPES = Set.of("string", "dateTime", "code", "Coding");

    /**
     * Reads one row of {@code code-property.csv}.
     *
     * @throws TableException when its type is none we can write, or a Coding does not say of which system
     */
    static ConceptProperty of(Row row) {
        String type = row.get("type");
        if (!TYPES.contains(type)) {
            throw new TableException(
                    row.file(),
                    row.line(),
                    "type '" + type + "' is none of " + TYPES.stream().sorted().toList());
        }
        if (type.equals("Coding")) {
            TableRules.filled(row, "target_system");
        }
        return new ConceptProperty(
                row.get("column"), row.get("property"), type, row.get("description"), row.get("target_system"));
    }

    /** Says in the code system what the property means. */
    void declare(ArrayNode properties) {
        properties.addObject().put("code", code).put("description", description).put("type", type);
    }

    /** Says what the concept's cell holds; an empty cell says nothing. */
    void state(String cell, ArrayNode properties) {
        boolean codes = type.equals("code") || type.equals("Coding");
        for (String value : codes ? cell.split(";", -1) : new String[] {cell}) {
            if (!value.isBlank()) {
                put(value, properties.addObject().put("code", code));
            }
        }
    }

    private void put(String value, ObjectNode property) {
        if (type.equals("Coding")) {
            property.putObject("valueCoding")
                    .put("system", Canonical.system(target))
                    .put("code", value);
        } else {
            property.put("value" + Character.toUpperCase(type.charAt(0)) + type.substring(1), value);
        }
    }
}
