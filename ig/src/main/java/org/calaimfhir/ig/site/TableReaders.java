package org.calaimfhir.ig.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;

/**
 * Which programs go by the rows of a table, besides showing them on its page or making codes of them: the manifest of
 * readers says so, and a column that names services brings a table onto their pages.
 */
final class TableReaders {

    private static final Set<String> SERVICES = Set.of("ecm-population-of-focus.code", "community-support.code");

    private final ProgramTables tables;

    TableReaders(ProgramTables tables) {
        this.tables = tables;
    }

    /** Each as a text that says for what; none when only people read it. */
    List<String> of(String table) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (Row row : tables.manifest("reader")) {
            if (row.get("table").equals(table)) {
                uses.computeIfAbsent(row.get("reader"), name -> new TreeSet<>()).add(row.get("use"));
            }
        }
        for (Row column : tables.manifest("column")) {
            if (column.get("table").equals(table)
                    && List.of(column.get("of").split(";", -1)).stream().anyMatch(SERVICES::contains)) {
                uses.computeIfAbsent("guide", name -> new TreeSet<>()).add("services");
            }
        }
        return uses.entrySet().stream()
                .map(reader -> reader.getKey() + " (" + String.join(", ", reader.getValue()) + ")")
                .toList();
    }
}
