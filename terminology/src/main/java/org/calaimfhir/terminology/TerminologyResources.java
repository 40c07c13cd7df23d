package org.calaimfhir.terminology;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * The code systems, value sets and concept maps that the tables make, and each table as a Library of its rows.
 *
 * <p>{@code code-system.csv} lists the tables that are code systems and {@code code-property.csv} which of their columns
 * are properties, {@code value-set.csv} the value sets that join several, {@code code-list.csv} those that list codes of
 * other people's systems, each with a supplement where the table says more of its codes, {@code code-family.csv} those of all codes there that begin so or lie below a concept,
 * {@code concept-map.csv} the tables that relate two systems.
 */
public final class TerminologyResources {

    private final ProgramTables tables;
    private final Canonical canonical;
    private final Map<String, ObjectNode> made = new LinkedHashMap<>();

    private TerminologyResources(ProgramTables tables, String version) {
        this.tables = tables;
        this.canonical = new Canonical(version);
    }

    /**
     * Makes all of them.
     *
     * @param version of the package that they belong to
     * @return FHIR JSON by file name, such as {@code CodeSystem-county.json}
     * @throws TableException naming the line that cannot be made into a concept or a mapping
     */
    public static Map<String, ObjectNode> of(ProgramTables tables, String version) {
        TerminologyResources resources = new TerminologyResources(tables, version);
        Map<String, Set<String>> codes = resources.codeSystems();
        resources.valueSets();
        resources.conceptMaps(codes);
        resources.libraries();
        return resources.made;
    }

    private Map<String, Set<String>> codeSystems() {
        CodeSystemJson systems = new CodeSystemJson(canonical);
        ValueSetJson valueSets = new ValueSetJson(canonical);
        Map<String, Set<String>> codes = new HashMap<>();
        for (Row row : tables.manifest("code-system")) {
            String id = row.get("id");
            ObjectNode system = systems.codeSystem(row, tables.get(row.get("table")), properties(id));
            Set<String> known = codes.computeIfAbsent(id, key -> new TreeSet<>());
            system.get("concept")
                    .forEach(concept -> known.add(concept.get("code").asText()));
            add(system);
            add(valueSets.of(row, List.of(id)));
        }
        return codes;
    }

    private List<ConceptProperty> properties(String system) {
        return tables.manifest("code-property").stream()
                .filter(row -> row.get("system").equals(system))
                .map(ConceptProperty::of)
                .toList();
    }

    private void valueSets() {
        ValueSetJson valueSets = new ValueSetJson(canonical);
        for (Row row : tables.manifest("value-set")) {
            add(valueSets.of(row, List.of(row.get("code_systems").split(";", -1))));
        }
        for (Row row : tables.manifest("code-list")) {
            add(valueSets.listing(row, tables.get(row.get("table"))));
        }
        supplements();
        for (Row row : tables.manifest("code-family")) {
            add(valueSets.families(row, tables.get(row.get("table"))));
        }
    }

    /** Of those lists whose table says more of a code than its name. */
    private void supplements() {
        CodeSupplementJson supplements = new CodeSupplementJson(canonical);
        for (Row row : tables.manifest("code-list")) {
            List<ConceptProperty> further = properties(row.get("id"));
            if (!further.isEmpty()) {
                add(supplements.supplement(row, tables.get(row.get("table")), further));
            }
        }
    }

    private void conceptMaps(Map<String, Set<String>> codes) {
        ConceptMapJson maps = new ConceptMapJson(canonical, tables, codes);
        for (Row row : tables.manifest("concept-map")) {
            isMade(row, "source_value_set");
            isMade(row, "target_value_set");
            add(maps.conceptMap(row, tables.get(row.get("table"))));
        }
    }

    /** Each table as it stands: what no code system holds of it, rules above all, is read there. */
    private void libraries() {
        TableLibraryJson libraries = new TableLibraryJson(canonical);
        tables.manifest("table").forEach(row -> add(libraries.library(row, tables.get(row.get("table")))));
    }

    private void isMade(Row row, String column) {
        String valueSet = row.get(column);
        if (!Canonical.isAddress(valueSet) && !made.containsKey("ValueSet-" + valueSet + ".json")) {
            throw new TableException(row.file(), row.line(), column + " '" + valueSet + "' is no value set");
        }
    }

    private void add(ObjectNode resource) {
        String name =
                resource.get("resourceType").asText() + "-" + resource.get("id").asText() + ".json";
        if (made.putIfAbsent(name, resource) != null) {
            throw new TableException("tables", name + " is made twice: give one of them another id");
        }
    }
}
